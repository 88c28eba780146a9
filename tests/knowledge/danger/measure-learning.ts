import { compileRules } from '../../../knowledge/danger/compile.ts';
import { read } from '../../../knowledge/danger/danger.ts';
import { authorOf, type DangerExample, readExampleFile } from '../../../knowledge/danger/example-file.ts';
import type { Phrase } from '../../../knowledge/danger/kinds.ts';
import { DANGER_KINDS, QUIET_KINDS } from '../../../knowledge/danger/kinds.ts';
import { type Likelihood, learnDanger, likelyBy } from '../../../knowledge/danger/learned.ts';
import { ordinaryTalk } from '../../../knowledge/danger/ordinary-talk.ts';
import { readPhraseFile } from '../../../knowledge/danger/phrase-file.ts';
import { MEASURED_LOCALES } from './measuring.ts';
import { ordinaryMessages } from './ordinary-messages.ts';
import { exampleFiles, phraseFiles, talkFiles } from './phrase-files.ts';

/**
 * What the thresholds of the first reading were chosen by: the messages of each author, judged by what all other authors taught, beside ordinary messages about needs (their
 * tuning half). It is told what would be reached or missed from each threshold on, for each author whom nothing was learnt from.
 */
type Judged = Likelihood & { readonly phrase: Phrase | null };
type Example = DangerExample & { readonly author: string; readonly locale: string };

const THRESHOLDS = [0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const rules = compileRules(phraseFiles().map(({ path, text }) => readPhraseFile(path, text)));
const messageOf = once((text) => read(text, rules));
const talk = ordinaryTalk(talkFiles());
const examples = exampleFiles().flatMap(({ path, text }) =>
  readExampleFile(path, text).map((it): Example => {
    return { ...it, author: authorOf(path), locale: path.split('/').at(-2) ?? '' };
  }),
);
const isLoud = ({ kind }: DangerExample) => DANGER_KINDS.some((it) => it === kind);

for (const author of new Set(examples.map((it) => it.author))) {
  const weights = learnDanger([...examples.filter((it) => it.author !== author), ...talk], messageOf);
  const judge = (text: string): Judged => {
    const message = messageOf(text);
    return { ...likelyBy(weights, message), phrase: message.phrase };
  };
  const theirs = examples.filter((it) => it.author === author);
  const urgent = MEASURED_LOCALES.map((locale) =>
    theirs.filter((it) => isLoud(it) && it.locale === locale).map(({ text }) => judge(text)),
  );
  const near = theirs.filter(({ kind }) => kind === null).map(({ text }) => judge(text));
  const needs = MEASURED_LOCALES.map((locale) =>
    ordinaryMessages(locale)
      .filter(({ half }) => half === 'tuning')
      .map(({ text }) => judge(text)),
  );
  print(`author "${author}" unseen (${MEASURED_LOCALES.join(', ')})`);
  for (const from of THRESHOLDS) {
    const below = urgent.map((of) => share(of, (it) => it.urgent < from));
    const neither = urgent.map((of) => share(of, (it) => it.urgent < from && it.phrase === null));
    const doubted = share(urgent.flat(), (it) => it.phrase?.certainty === 'sure' && it.urgent < from);
    const above = needs.map((of) => share(of, (it) => it.urgent >= from));
    const sure = share(needs.flat(), (it) => it.urgent >= from && it.phrase?.certainty === 'sure');
    const others = share(near, (it) => it.urgent >= from);
    print(
      `  ${from}: urgent below ${below.join(' ')}, and no phrase ${neither.join(' ')}; a sure phrase below ${doubted};` +
        ` needs above ${above.join(' ')}, with a sure phrase ${sure}; their own ordinary above ${others}`,
    );
  }
  for (const kind of QUIET_KINDS) {
    const of = theirs.filter((it) => it.kind === kind).map(({ text }) => judge(text));
    const found = (from: number) => share(of, ({ quiet }) => quiet.kind === kind && quiet.chance >= from);
    print(`  ${kind}: ${of.length} messages, from 0.3 ${found(0.3)} %, from 0.5 ${found(0.5)} %`);
  }
  const quiet = (from: number) => share(needs.flat(), (it) => it.quiet.chance >= from);
  print(`  needs taken for something quiet: from 0.3 ${quiet(0.3)} %, from 0.5 ${quiet(0.5)} %`);
}

function share<T>(of: readonly T[], is: (it: T) => boolean): string {
  return of.length === 0 ? '-' : ((100 * of.filter(is).length) / of.length).toFixed(1);
}

function once<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
