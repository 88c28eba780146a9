import type { KnowledgeBase } from '../base.ts';
import { languageWords } from '../text/language-words.ts';
import { guidesBy, type PhraseHit } from './by-examples.ts';
import { type Clause, type Message, messageOf } from './clauses.ts';
import type { Said } from './examples/evidence.ts';
import type { Likely } from './examples/learn.ts';
import type { Learned } from './examples/learned.ts';
import { type PhraseIndex, phrasesWith } from './phrase-index.ts';
import { type PlainNames, plainNames } from './plain-names.ts';
import { rank, type Weighed } from './rank.ts';
import type { Read } from './scope.ts';
import { settledClauses } from './settled.ts';
import { type TellingWord, tellingWords } from './telling-words.ts';
import type { Told } from './traits.ts';

/** A language's words and what was learned in it. */
export interface Reader {
  readonly index: PhraseIndex;
  readonly learned: Learned;
  readonly knowledge: KnowledgeBase;
  readonly names: PlainNames;
  readonly locale: string;
}

/** A message as it is read, before anything is made of it. */
export interface ReadMessage {
  readonly reader: Reader;
  /** What is not refused, or everything where all is. */
  readonly used: readonly Clause[];
  readonly refusedAll: boolean;
  readonly whole: Read;
  readonly said: Said;
  readonly told: Told;
}

/** A clause of so few words names what it is about. */
const BRIEF = 8;
/** So many guides by examples are weighed with the phrases. */
const CANDIDATES = 20;

export function readMessage(text: string, knowledge: KnowledgeBase, locale: string): ReadMessage {
  const index = knowledge.phraseIndex(locale);
  const names = plainNames(knowledge, index, locale);
  const reader: Reader = { index, learned: knowledge.learned(locale), knowledge, names, locale };
  const message = messageOf(text, locale, index.words);
  const wanted = message.clauses.filter((it) => !it.refused);
  const used = wanted.length > 0 ? wanted : message.clauses;
  const words = used.flatMap((it) => it.words);
  const whole = read(reader, words);
  const told = toldIn(message, used, whole.likely, reader);
  return { reader, used, refusedAll: wanted.length === 0, whole, said: saidIn(message, used), told };
}

function toldIn({ clauses }: Message, used: readonly Clause[], likely: Likely, { names, locale }: Reader): Told {
  const settled = settledClauses(clauses, locale);
  const { wishes, functionWords } = languageWords(locale);
  const namedBy = (some: readonly Clause[]) =>
    new Set(some.flatMap((it) => names(it.words, it.words.length <= BRIEF) ?? []));
  const wishing = used.filter((it) => it.words.some((word) => wishes.has(word)));
  const told = clauses.map(({ words, from, to }, at) => ({
    from,
    to,
    settled: settled[at] === true,
    wished: words.some((it) => wishes.has(it)),
    telling: words.filter((it) => !functionWords.has(it)).length,
  }));
  return { named: namedBy(used), wanted: namedBy(wishing), clauses: told, likely };
}

function saidIn({ words, sentence, clauses }: Message, used: readonly Clause[]): Said {
  const refused = clauses.filter((it) => !used.includes(it));
  const silent = words.map((_, at) => refused.some((it) => it.from <= at && at < it.to));
  return { words, sentence, silent };
}

function read({ index, learned }: Reader, clause: readonly string[]): Read {
  const words = tellingWords(index, clause);
  const ranked = rank(index, words, new Set(clause));
  const likely = learned.likely(clause, CANDIDATES);
  const phrases = ranked.flatMap((it) => toHit(index, words, it) ?? []);
  return { words, ranked, likely, guides: guidesBy(likely, phrases, (guide) => learned.why(clause, guide)) };
}

function toHit(index: PhraseIndex, words: readonly TellingWord[], it: Weighed): PhraseHit | undefined {
  if (it.to.kind !== 'guide') return undefined;
  const leads = ({ stem }: TellingWord) =>
    phrasesWith(index, stem).some((phrase) => index.candidateOf[phrase] === it.candidate);
  return { guide: it.to.guide.id, score: it.score, words: () => words.filter(leads).map((word) => word.word) };
}
