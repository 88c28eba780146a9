import type { z } from 'zod';
import { feedFile } from '../open-referral/feed-file.ts';
import { bytesOf, type Folder, filesIn, hasFolder, textOf } from './files.ts';
import { check, readYaml, type YamlSource } from './yaml-source.ts';

/** Where an area keeps what came from feeds, one file for each: `imported/<feed>.json`. */
export const importedFolder = 'imported';

export interface ImportedFile {
  readonly source: YamlSource;
  readonly file: z.infer<typeof feedFile>;
}

/** Reads what an area imported, in the order of the names of its feeds. */
export function readImported(folder: Folder, area: string): ImportedFile[] {
  const path = `${area}/${importedFolder}`;
  if (!hasFolder(folder, area, importedFolder)) return [];
  return filesIn(folder, path).flatMap((name) => {
    if (!name.endsWith('.json')) {
      folder.problems.push({ path: `${path}/${name}`, line: 1, reason: 'an import is kept as <feed>.json' });
      return [];
    }
    return readFile(folder, `${path}/${name}`, name.slice(0, -'.json'.length));
  });
}

function readFile(folder: Folder, path: string, feed: string): ImportedFile[] {
  const bytes = bytesOf(folder, path);
  const source = bytes && sourceOf(folder, path, textOf(bytes));
  const checked = source && check(source, feedFile, folder.problems);
  if (!source || !checked?.ok) return [];
  if (checked.value.feed !== feed) {
    folder.problems.push({ path, line: source.lineOf(['feed']), reason: `feed: the file is called ${feed}` });
  }
  return [{ source, file: checked.value }];
}

/**
 * JSON is YAML too, but finding the line of every value takes a hundred times as long as reading them. So lines are looked up
 * only when something is wrong.
 */
function sourceOf(folder: Folder, path: string, text: string): YamlSource | undefined {
  try {
    return { path, data: JSON.parse(text), lineOf: (keys) => readYaml(path, text, [])?.lineOf(keys) ?? 1 };
  } catch {
    return readYaml(path, text, folder.problems);
  }
}
