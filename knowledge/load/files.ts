import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './broken-knowledge.ts';

/** The knowledge folder, read in an order that is the same on every machine. Paths are relative to `root`. */
export interface Folder {
  readonly root: string;
  readonly problems: Problem[];
}

/** Names of the folders in a folder. A file among them is a problem, unless its name is listed or starts with a dot. */
export function foldersIn(folder: Folder, path: string, mayHold: readonly string[] = []): string[] {
  const entries = entriesOf(folder, path);
  for (const it of entries.filter((entry) => !entry.isDirectory() && !mayHold.includes(entry.name))) {
    folder.problems.push({ path: `${path}/${it.name}`, line: 1, reason: 'no file belongs here' });
  }
  return entries.filter((it) => it.isDirectory()).map((it) => it.name);
}

/** Names of the files in a folder. A folder among them is a problem, unless its name is listed. */
export function filesIn(folder: Folder, path: string, mayHold: readonly string[] = []): string[] {
  const entries = entriesOf(folder, path);
  for (const it of entries.filter((entry) => entry.isDirectory() && !mayHold.includes(entry.name))) {
    folder.problems.push({ path: `${path}/${it.name}`, line: 1, reason: 'no folder belongs here' });
  }
  return entries.filter((it) => !it.isDirectory()).map((it) => it.name);
}

/** Whether a folder holds a folder of this name. */
export function hasFolder(folder: Folder, path: string, name: string): boolean {
  return entriesOf(folder, path).some((it) => it.isDirectory() && it.name === name);
}

/** The bytes of a file, or undefined and a problem when it cannot be read. */
export function bytesOf(folder: Folder, path: string): Buffer | undefined {
  try {
    return readFileSync(join(folder.root, path));
  } catch (error) {
    folder.problems.push({ path, line: 1, reason: reasonOf(error) });
    return undefined;
  }
}

/** The text of a file without a byte order mark and with plain line ends. */
export function textOf(bytes: Buffer): string {
  return bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}

function entriesOf(folder: Folder, path: string) {
  try {
    return readdirSync(join(folder.root, path), { withFileTypes: true })
      .filter((it) => !it.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    folder.problems.push({ path, line: 1, reason: reasonOf(error) });
    return [];
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' ? 'is missing' : `cannot be read (${String(code ?? error)})`;
}
