import { type LanguageWords, languageWords } from '../text/language-words.ts';
import { normalise } from '../text/normalise.ts';
import { wordsIn } from '../text/tokens.ts';

/** One thought. */
export interface Clause {
  readonly words: readonly string[];
  /** Where it stands among the words of the message: its first, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Whether it says what is not wanted: "I don't need a doctor". */
  readonly refused: boolean;
  /** Whether it speaks to whoever reads and not of the person who writes. */
  readonly toListener: boolean;
}

const sentenceEnd = /[.!?;:,\n\r،؛؟。、，！？।|/()[\]{}"“”„«»]+|\s[-–—]+\s/u;

/** Arabic writes "and" joined to the next word. */
const joinedAnd = 'و';

/** How many words may stand between a "not" and the wish that it turns around: "I do not really want". */
const reach = 2;

/** A message as it is read. */
export interface Message {
  /** All of its words but for small talk, and of each the number of its sentence. */
  readonly words: readonly string[];
  readonly sentence: readonly number[];
  readonly clauses: readonly Clause[];
}

/** More words than these tell nothing new. */
const mostWords = 200;

/**
 * A message cut where another thought may begin: at punctuation, before words such as "and", and before another "I
 * want". Small talk is left out, and what is said a second time.
 *
 * @param known words of curated phrases: "and" is cut off where it is joined to one of them.
 */
export function messageOf(text: string, locale: string, known: ReadonlySet<string>): Message {
  const language = languageWords(locale);
  const words: string[] = [];
  const sentence: number[] = [];
  const clauses: Clause[] = [];
  for (const [number, written] of [...new Set(normalise(text).split(sentenceEnd))].entries()) {
    const all = wordsIn(written).slice(0, Math.max(0, mostWords - words.length));
    if (!language.smallTalk.has(all.join(' '))) {
      const parts = atConjunctions(all, language, known).flatMap((it) => atWishes(it, language));
      clauses.push(...parts.map((it) => clauseOf(it, words.length, language)));
      words.push(...all);
      sentence.push(...all.map(() => number));
    }
  }
  return { words, sentence, clauses: clauses.filter((it) => it.words.length > 0) };
}

/** Words in a row, and the place of the first in its sentence. */
interface Row {
  readonly words: readonly string[];
  readonly at: number;
}

function clauseOf({ words, at }: Row, before: number, language: LanguageWords): Clause {
  const from = before + at;
  const to = from + words.length;
  return { words, from, to, refused: isRefused(words, language), toListener: isToListener(words, language) };
}

function atConjunctions(
  sentence: readonly string[],
  { conjunctions }: LanguageWords,
  known: ReadonlySet<string>,
): Row[] {
  const rows: Row[] = [];
  let words: string[] = [];
  let at = 0;
  for (const [place, word] of sentence.entries()) {
    const joined = hasJoinedAnd(word, known);
    if (joined || conjunctions.has(word)) {
      rows.push({ words, at });
      words = [];
      at = joined ? place : place + 1;
    }
    if (!conjunctions.has(word)) {
      words.push(joined ? word.slice(1) : word);
    }
  }
  return [...rows, { words, at }];
}

/** A word of so many letters that is left when "and" is taken off is that word, though some phrase has both together. */
const longRest = 5;

function hasJoinedAnd(word: string, known: ReadonlySet<string>): boolean {
  if (!word.startsWith(joinedAnd)) {
    return false;
  }
  const rest = word.slice(1);
  const isWord = known.has(rest) && (rest.length >= longRest || !known.has(word));
  return languageWords('ar').functionWords.has(rest) || isWord;
}

/** A wish begins with the words around it that tell nothing: "I really do not want". */
function atWishes({ words, at }: Row, { wishes, functionWords }: LanguageWords): Row[] {
  const parts: Row[] = [];
  let start = 0;
  for (const [place, word] of words.entries()) {
    if (wishes.has(word)) {
      let begin = place;
      while (begin > start && functionWords.has(words[begin - 1] ?? '')) {
        begin -= 1;
      }
      if (begin > start) {
        parts.push({ words: words.slice(start, begin), at: at + start });
        start = begin;
      }
    }
  }
  return [...parts, { words: words.slice(start), at: at + start }];
}

function isRefused(clause: readonly string[], { wishes, negations }: LanguageWords): boolean {
  const wish = clause.findIndex((it) => wishes.has(it));
  return wish > 0 && clause.slice(Math.max(0, wish - reach), wish).some((it) => negations.has(it));
}

function isToListener(clause: readonly string[], { self, listener }: LanguageWords): boolean {
  return clause.some((it) => listener.has(it)) && !clause.some((it) => self.has(it));
}
