import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { guideId } from '../schema/ids.ts';
import { locale } from '../schema/locale.ts';
import type { Example } from '../search/examples/learn.ts';
import { bytesOf, type Folder, filesIn, foldersIn, textOf } from './files.ts';

const FOLDER = 'examples';
/** A file whose name begins so holds sentences of ordinary life, which nothing of ours answers. */
const OTHER = 'other';

/**
 * Reads `examples/<locale>/*.txt`: how people say it, by language. A line `## gp` begins the sentences that the guide `gp` answers, one to
 * a line; a line that begins with `# ` is for whoever reads the file. No folder, no examples.
 */
export function loadExamples(
  folder: Folder,
  guides: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly Example[]> {
  const examples = new Map<string, readonly Example[]>();
  if (!existsSync(join(folder.root, FOLDER))) return examples;
  for (const name of foldersIn(folder, FOLDER, ['README.md'])) {
    const language = locale.safeParse(name);
    if (!language.success) {
      folder.problems.push({
        path: `${FOLDER}/${name}`,
        line: 1,
        reason: 'a folder here is called by a language, such as ar',
      });
      continue;
    }
    const files = filesIn(folder, `${FOLDER}/${name}`);
    examples.set(
      language.data,
      files.flatMap((file) => readFile(folder, `${FOLDER}/${name}`, file, guides)),
    );
  }
  return examples;
}

function readFile(folder: Folder, path: string, name: string, guides: ReadonlyMap<string, unknown>): Example[] {
  const file = `${path}/${name}`;
  const report = (line: number, reason: string) => folder.problems.push({ path: file, line, reason });
  if (!name.endsWith('.txt')) report(1, 'a file of examples is called <name>.txt');
  const bytes = bytesOf(folder, file);
  const examples: Example[] = [];
  let guide: Example['guide'] | undefined = name.startsWith(OTHER) ? null : undefined;
  textOf(bytes ?? Buffer.alloc(0))
    .split('\n')
    .map((it) => it.trim())
    .forEach((text, at) => {
      const heading = /^## +(\S.*)$/.exec(text)?.[1];
      if (heading !== undefined) {
        const id = guideId.safeParse(heading);
        if (!id.success || !guides.has(id.data)) report(at + 1, `there is no guide ${heading}`);
        else guide = id.data;
      } else if (text !== '' && !text.startsWith('# ')) {
        if (guide === undefined) report(at + 1, 'a sentence stands before the first guide');
        else examples.push({ text, guide, weight: 1 });
      }
    });
  return examples;
}
