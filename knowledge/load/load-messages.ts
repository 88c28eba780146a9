import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { locale } from '../schema/locale.ts';
import { type MarkedMessage, markedMessage } from '../search/examples/marked-message.ts';
import { bytesOf, type Folder, filesIn, foldersIn, textOf } from './files.ts';

const FOLDER = 'messages';

/**
 * Reads `messages/<locale>/*.txt`: whole messages as people write them, one to a line, with the words marked that ask for each guide; a line
 * that begins with `# ` is for whoever reads the file. By language, and of each language by author, a file each. No folder, no messages.
 */
export function loadMessages(
  folder: Folder,
  guides: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly (readonly MarkedMessage[])[]> {
  const messages = new Map<string, readonly (readonly MarkedMessage[])[]>();
  if (!existsSync(join(folder.root, FOLDER))) return messages;
  for (const name of foldersIn(folder, FOLDER, ['README.md'])) {
    const path = `${FOLDER}/${name}`;
    const language = locale.safeParse(name);
    if (!language.success) {
      folder.problems.push({ path, line: 1, reason: 'a folder here is called by a language, such as ar' });
      continue;
    }
    messages.set(
      language.data,
      filesIn(folder, path).map((file) => readFile(folder, `${path}/${file}`, guides)),
    );
  }
  return messages;
}

function readFile(folder: Folder, path: string, guides: ReadonlyMap<string, unknown>): MarkedMessage[] {
  const report = (line: number, reason: string) => folder.problems.push({ path, line, reason });
  if (!path.endsWith('.txt')) report(1, 'a file of messages is called <name>.txt');
  const lines = textOf(bytesOf(folder, path) ?? Buffer.alloc(0)).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('# ')) return [];
    const message = markedMessage(line.trim());
    if (message === null) report(at + 1, 'a bracket marks nothing: a mark is written as [gp|need a doctor]');
    const unknown = (message ?? []).flatMap((it) => [...it.asks, ...it.mayAsk]).find((it) => !guides.has(it));
    if (unknown !== undefined) report(at + 1, `there is no guide ${unknown}`);
    return message === null || unknown !== undefined ? [] : [message];
  });
}
