import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ExampleFileError } from './danger/example-file.ts';
import { PhraseFileError } from './danger/phrase-file-error.ts';
import { WeighingFileError } from './danger/weighing-file.ts';
import { BrokenKnowledge } from './load/broken-knowledge.ts';
import { loadDangerIn } from './load/load-danger.ts';
import { loadKnowledge } from './load/load-knowledge.ts';
import { loadNames } from './load/load-names.ts';
import { loadPhraseBook } from './load/load-phrase-book.ts';
import { reportOnPhrases } from './load/phrase-book-report.ts';
import { reportOn } from './load/report.ts';
import { day } from './schema/date.ts';
import { needsBeside } from './search/needs-beside.ts';

/**
 * A curator's check: `node knowledge/check.ts [--root knowledge] [--on 2026-11-22]`. Prints what is wrong, one line for
 * each, then a short summary; ends with 1 when anything is wrong.
 */
function main(): void {
  const { values } = parseArgs({ options: { root: { type: 'string' }, on: { type: 'string' } } });
  const today = day.parse(values.on ?? new Date().toISOString().slice(0, 10));
  const root = values.root ?? import.meta.dirname;
  try {
    const knowledge = loadKnowledge(root);
    const names = loadNames(root);
    const phrases = existsSync(join(root, 'phrase-book'))
      ? reportOnPhrases(loadPhraseBook(root), knowledge.locales, names)
      : [];
    const { problems, summary } = reportOn(knowledge, names, today, phrases);
    // What takes long to make is kept beside the files: after a check nobody waits for it.
    for (const locale of knowledge.locales) {
      knowledge.phraseIndex(locale);
      knowledge.learned(locale);
    }
    if (existsSync(join(root, 'danger'))) loadDangerIn(root, (text) => needsBeside(text, knowledge)).find('hello');
    print([...problems, summary]);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof PhraseFileError || error instanceof ExampleFileError || error instanceof WeighingFileError) {
      print([error.message]);
      process.exitCode = 1;
      return;
    }
    if (!(error instanceof BrokenKnowledge)) {
      throw error;
    }
    print([error.message, `The knowledge is broken in ${error.problems.length} places.`]);
    process.exitCode = 1;
  }
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

main();
