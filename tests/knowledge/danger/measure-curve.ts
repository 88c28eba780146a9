import { loadDanger } from '../../../knowledge/danger/danger.ts';
import { readSecondCorpus } from './corpus.ts';
import { type Figures, measureCorpora } from './measuring.ts';
import { exampleFiles, phraseFiles, talkFiles } from './phrase-files.ts';

/** What more examples bring: the second corpora measured with every fourth example, half, three quarters and all of them. */
const QUARTERS = 4;

for (let quarters = 0; quarters <= QUARTERS; quarters += 1) {
  const examples = quarters === 0 ? [] : exampleFiles().map((file) => ({ ...file, text: partOf(file.text, quarters) }));
  const { figures } = measureCorpora(loadDanger(phraseFiles(), examples, talkFiles()), readSecondCorpus);
  const languages = Object.entries(figures).map(([locale, halves]) => `${locale} ${told(Object.values(halves))}`);
  process.stdout.write(`${quarters * 25} %  ${languages.join('  ')}\n`);
}

function partOf(text: string, quarters: number): string {
  return text
    .split('\n')
    .filter((_, at) => at % QUARTERS < quarters)
    .join('\n');
}

function told(halves: readonly Figures[]): string {
  const sum = (of: (it: Figures) => number) => halves.reduce((total, it) => total + of(it), 0);
  return `not stopped for ${percent(
    sum((it) => it.missed + it.beside),
    sum((it) => it.urgent),
  )}, nothing at all ${percent(
    sum((it) => it.missed),
    sum((it) => it.urgent),
  )}, false alarms ${percent(
    sum((it) => it.falseAlarms),
    sum((it) => it.ordinary),
  )}`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
