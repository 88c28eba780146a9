import { createHash } from 'node:crypto';
import { gapsOf, type Phrase, type PhraseBook, type PhraseText, phraseBookOf } from '../phrase-book/phrase-book.ts';
import { type PhraseRow, phraseFile, VARIABLES, type Variable } from '../schema/phrase-book.ts';
import { BrokenKnowledge } from './broken-knowledge.ts';
import { type Folder, filesIn } from './files.ts';
import { readYamlFile, reportAt } from './yaml-file.ts';

const PHRASES = 'phrase-book/phrases';

/**
 * The phrase book under `root`, the folder `knowledge/`.
 * @throws BrokenKnowledge with every fault: an id that is there twice, a gap that nobody fills, a translation with other gaps.
 */
export function loadPhraseBook(root: string): PhraseBook {
  const folder: Folder = { root, problems: [] };
  const seen = new Set<string>();
  const topics = filesIn(folder, PHRASES)
    .flatMap((name) => topicIn(folder, name, seen))
    .sort((a, b) => a.order - b.order);
  if (folder.problems.length > 0) throw new BrokenKnowledge(folder.problems);
  return phraseBookOf(topics);
}

function topicIn(folder: Folder, name: string, seen: Set<string>) {
  const file = readYamlFile(folder, `${PHRASES}/${name}`, phraseFile);
  if (!file) return [];
  const id = name.replace(/\.yaml$/, '');
  const { title, order, phrases } = file.value;
  for (const [index, row] of phrases.entries()) {
    for (const { keys, reason } of [...(seen.has(row.id) ? [TWICE] : []), ...wrongGaps(row)]) {
      reportAt(folder, file.source, ['phrases', index, ...keys], reason);
    }
    seen.add(row.id);
  }
  return [{ id, title, order, phrases: phrases.map((row) => phraseOf(row, id)) }];
}

type Fault = { readonly keys: readonly string[]; readonly reason: string };
const TWICE: Fault = { keys: ['id'], reason: 'is there already' };

function wrongGaps({ en, translations }: PhraseRow): Fault[] {
  const gaps = gapsOf(en);
  const unknown = gaps.filter((gap) => !isVariable(gap));
  const others = Object.entries(translations).filter(([, { says }]) => gapsOf(says).join() !== gaps.join());
  return [
    ...unknown.map((gap) => ({ keys: ['en'], reason: `nobody fills {{${gap}}}; there are ${VARIABLES.join(', ')}` })),
    ...others.map(([locale]) => ({ keys: ['translations', locale], reason: 'has other gaps than the English' })),
  ];
}

function phraseOf({ id, find, en, translations }: PhraseRow, topic: string): Phrase {
  const today = englishHash(en);
  const translated = Object.entries(translations).map(
    ([locale, { says, translation, english }]): [string, PhraseText] => [
      locale,
      { text: says, by: translation, outdated: english !== today },
    ],
  );
  const original: PhraseText = { text: en, by: 'original', outdated: false };
  const says = new Map([['en', original] as const, ...translated]);
  return { id, topic, find, says, variables: gapsOf(en).filter(isVariable) };
}

/** First 12 hexadecimal digits of the SHA-256 of the English: what a translation of today's words names as `english`. */
export function englishHash(english: string): string {
  return createHash('sha256').update(english).digest('hex').slice(0, 12);
}

function isVariable(gap: string): gap is Variable {
  return VARIABLES.some((name) => name === gap);
}
