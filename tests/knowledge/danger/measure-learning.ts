import { compileRules } from '../../../knowledge/danger/compile.ts';
import { loadDanger, read } from '../../../knowledge/danger/danger.ts';
import { type DangerExample, readExampleFile } from '../../../knowledge/danger/example-file.ts';
import { learnDanger, likelyBy } from '../../../knowledge/danger/learned.ts';
import { readPhraseFile } from '../../../knowledge/danger/phrase-file.ts';
import { readCorpus } from './corpus.ts';
import { MEASURED_LOCALES } from './measuring.ts';
import { exampleFiles, phraseFiles } from './phrase-files.ts';

/**
 * What the thresholds are chosen by: examples of their own, each learnt without its fifth, and the tuning half of the first corpora. It is
 * told how many urgent messages neither a phrase nor the learned score finds, and how many ordinary ones are asked about for the score alone.
 */
type Judged = DangerExample & { set: string; phrase: boolean; urgent: number };

const FOLDS = 5;
const THRESHOLDS = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
const rules = compileRules(phraseFiles().map(({ path, text }) => readPhraseFile(path, text)));
const phrases = loadDanger(phraseFiles());
const message = (text: string) => read(text, rules);

const examples = exampleFiles().flatMap(({ path, text }) => {
  const near = nearMisses(text);
  return readExampleFile(path, text).map((it) => ({ ...it, set: near.has(it.text) ? 'near' : 'own' }));
});
const first = MEASURED_LOCALES.flatMap((locale) => readCorpus(locale).filter(({ half }) => half === 'tuning'));

const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
const own = folds.flatMap((fold) =>
  judged(
    examples.filter((_, at) => at % FOLDS === fold),
    examples.filter((_, at) => at % FOLDS !== fold),
  ),
);
const others = judged(
  first.map((it) => ({ ...it, set: 'first' })),
  examples,
);
const alarms = (of: readonly Judged[], from: number) => share(of, (it) => !it.phrase && it.urgent >= from);
const missed = (of: readonly Judged[], from: number) => share(of, (it) => !it.phrase && it.urgent < from);
const unheard = (of: readonly Judged[], from: number) => share(of, (it) => it.urgent < from);

for (const from of THRESHOLDS) {
  print(
    [
      `asked from ${from}:`,
      `own missed ${missed(
        own.filter(({ kind }) => kind !== null),
        from,
      )}`,
      `own near misses asked ${alarms(
        own.filter(({ set }) => set === 'near'),
        from,
      )}`,
      `own ordinary asked ${alarms(
        own.filter(({ kind, set }) => kind === null && set === 'own'),
        from,
      )}`,
      `first not scored ${unheard(
        others.filter(({ kind }) => kind !== null),
        from,
      )}`,
      `first ordinary asked ${alarms(
        others.filter(({ kind }) => kind === null),
        from,
      )}`,
    ].join('  '),
  );
}
for (const below of [0.02, 0.05, 0.1, 0.2]) {
  const sure = [...own, ...others].filter(({ text }) => phrases.find(text)?.certainty === 'sure');
  print(
    `doubted below ${below}: of urgent ${share(
      sure.filter(({ kind }) => kind !== null),
      (it) => it.urgent < below,
    )} of ordinary ${share(
      sure.filter(({ kind }) => kind === null),
      (it) => it.urgent < below,
    )}`,
  );
}

function judged(texts: readonly (DangerExample & { set: string })[], taughtBy: readonly DangerExample[]): Judged[] {
  const learned = learnDanger(taughtBy, message);
  return texts.map((it) => ({
    ...it,
    phrase: phrases.find(it.text) !== null,
    urgent: likelyBy(learned, message(it.text)).urgent,
  }));
}

function share(of: readonly Judged[], is: (it: Judged) => boolean): string {
  return `${((100 * of.filter(is).length) / of.length).toFixed(1)} % of ${of.length}`;
}

/** The messages that stand under a line `# Near misses`. */
function nearMisses(text: string): Set<string> {
  const parts = text.split(/^(?=# )/m).filter((part) => part.startsWith('# Near misses'));
  return new Set(parts.flatMap((part) => part.split('\n').map((line) => line.trim())));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
