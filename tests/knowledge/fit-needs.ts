import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../knowledge/load/load-knowledge.ts';
import { readContent } from '../../knowledge/load/read-content.ts';
import { stretchFinder } from '../../knowledge/search/examples/evidence.ts';
import { count, type Example, learnedBy } from '../../knowledge/search/examples/learn.ts';
import type { MarkedMessage } from '../../knowledge/search/examples/marked-message.ts';
import { ownWords } from '../../knowledge/search/examples/own-words.ts';
import { type Taught, teach } from '../../knowledge/search/examples/teach.ts';
import { namesIn, vocabularyOf } from '../../knowledge/search/phrases.ts';
import { readMessage } from '../../knowledge/search/read-message.ts';
import { type Traits, traitsIn } from '../../knowledge/search/traits.ts';
import { logistic } from './logistic.ts';

/**
 * Finds how much each trait counts that tells whether a guide is asked for, and writes `knowledge/search/raised-weights.ts`. The marked messages
 * of each author, and a part of the sentences, are read by what all the others taught, so that what is weighed is as unsure as it is with people's messages. Takes
 * some minutes.
 */
const root = join(import.meta.dirname, '../../knowledge');
const knowledge = loadKnowledge(root);
const content = readContent(root);
const vocabulary = vocabularyOf(knowledge);

/** Of so many sentences for one guide, or of ordinary life, one is read and not taught, so that what is short is weighed as well. */
const KEPT = 8;
/** So many lists of names are read with the messages of each author; the main names of a guide are its first. */
const LISTS = 150;
const NAMES = 6;

interface Case {
  readonly traits: Traits;
  readonly asked: boolean;
}

const cases = knowledge.locales.flatMap((locale) => {
  const authors = content.messages.get(locale) ?? [];
  const said = content.examples.get(locale) ?? [];
  const names = namesIn(vocabulary, locale);
  progress(`${locale}: ${authors.flat().length} messages of ${authors.length} authors`);
  return authors.flatMap((theirs, at) => {
    const alone = said.filter((_, place) => place % (KEPT * authors.length) === at);
    const read = readerTaught(
      { said: said.filter((it) => !alone.includes(it)), names, marked: authors.filter((it) => it !== theirs).flat() },
      locale,
    );
    return [...theirs, ...alone.map(sentence), ...lists(locale, at)].flatMap((it) => casesOf(it, read));
  });
});

const names = Object.keys(cases[0]?.traits ?? {}) as (keyof Traits)[];
const { weights, bias } = logistic(
  cases.map(({ traits, asked }) => ({ values: names.map((it) => traits[it]), is: asked })),
);
writeFileSync(join(root, 'search/raised-weights.ts'), written());
progress(`${cases.length} cases, ${cases.filter((it) => it.asked).length} asked for`);

type Read = (text: string) => readonly { readonly guide: string; readonly traits: Traits }[];

function readerTaught(taught: Taught, locale: string): Read {
  const counted = count([...taught.said, ...ownWords(knowledge, locale)], locale);
  const learned = { ...learnedBy(counted), stretches: stretchFinder(teach(taught, locale)) };
  const taughtSo = { ...knowledge, learned: () => learned };
  return (text) => {
    const { said, told } = readMessage(text, taughtSo, locale);
    return traitsIn(said, told, learned).map(({ stretch, traits }) => ({ guide: stretch.guide, traits }));
  };
}

/** What may be asked for as well teaches nothing. */
function casesOf(message: MarkedMessage, read: Read): Case[] {
  const asks = new Set<string>(message.flatMap((it) => it.asks));
  const mayAsk = new Set<string>(message.flatMap((it) => it.mayAsk));
  return read(message.map((it) => it.text).join(''))
    .filter(({ guide }) => asks.has(guide) || !mayAsk.has(guide))
    .map(({ guide, traits }) => ({ traits, asked: asks.has(guide) }));
}

function sentence({ text, guide }: Example): MarkedMessage {
  return [{ text, asks: guide === null ? [] : [guide], mayAsk: [] }];
}

/** Lists of names, as the guides' curators give them: "doctor, a school place, food". */
function lists(locale: string, at: number): MarkedMessage[] {
  const guides = knowledge.guides.filter(({ id }) => !knowledge.guideText(id, locale).fellBack);
  return Array.from({ length: LISTS }, (_, list) =>
    Array.from({ length: 2 + (list % 3) }, (_, place): MarkedMessage => {
      const guide = guides[(LISTS * at + list * 7 + place * 31) % guides.length];
      const words = guide && knowledge.guideText(guide.id, locale).text.words;
      const name = words?.[(list + place) % Math.min(NAMES, words.length)];
      return guide && name ? [{ text: `${name}, `, asks: [guide.id], mayAsk: [] }] : [];
    }).flat(),
  );
}

function written(): string {
  const lines = names.map((it, at) => `  ${it}: ${rounded(weights[at] ?? 0)},\n`);
  return `import type { Traits } from './traits.ts';

/** How much each trait counts, and where a guide begins before anything speaks for it: written by \`npm run fit:needs\`. */
export const weights: Traits = {\n${lines.join('')}};\nexport const bias = ${rounded(bias)};\n`;
}

function rounded(value: number): number {
  return Math.round(1000 * value) / 1000;
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
