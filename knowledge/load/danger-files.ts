import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the knowledge about urgent harm; `path` is for whoever has to mend it. */
export interface DangerFile {
  readonly path: string;
  readonly text: string;
}

/** Phrases by language, examples by language and kind, and what people say to guides by language, in the order of their names. */
export interface DangerFiles {
  readonly phrases: readonly DangerFile[];
  readonly examples: readonly DangerFile[];
  readonly talk: readonly DangerFile[];
}

/**
 * Reads `danger/phrases/*.yaml`, `danger/examples/<locale>/*.txt` and, of the same languages, `examples/<locale>/*.txt`.
 * @param knowledge the folder `knowledge/`.
 * @throws when a folder cannot be read.
 */
export function readDangerFiles(knowledge: string): DangerFiles {
  const languages = readdirSync(join(knowledge, 'danger/examples'), { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map((it) => it.name)
    .sort();
  return {
    phrases: filesIn(knowledge, 'danger/phrases', '.yaml'),
    examples: languages.flatMap((locale) => filesIn(knowledge, `danger/examples/${locale}`, '.txt')),
    talk: languages
      .filter((locale) => existsSync(join(knowledge, 'examples', locale)))
      .flatMap((locale) => filesIn(knowledge, `examples/${locale}`, '.txt')),
  };
}

function filesIn(knowledge: string, folder: string, ending: string): DangerFile[] {
  return readdirSync(join(knowledge, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({
      path: `knowledge/${folder}/${name}`,
      text: readFileSync(join(knowledge, folder, name), 'utf8'),
    }));
}
