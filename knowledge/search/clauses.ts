import { type LanguageWords, languageWords } from '../text/language-words.ts';
import { normalise } from '../text/normalise.ts';
import { wordsIn } from '../text/tokens.ts';

/** One thought. */
export interface Clause {
  readonly words: readonly string[];
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

/**
 * A message cut where another thought may begin: at punctuation, before words such as "and", and before another "I
 * want". Small talk is left out.
 *
 * @param known words of curated phrases: "and" is cut off where it is joined to one of them.
 */
export function clausesOf(text: string, locale: string, known: ReadonlySet<string>): Clause[] {
  const words = languageWords(locale);
  const clauses: string[][] = [];
  for (const sentence of normalise(text).split(sentenceEnd)) {
    const all = wordsIn(sentence);
    if (!words.smallTalk.has(all.join(' '))) {
      clauses.push(...atConjunctions(all, words, known).flatMap((it) => atWishes(it, words)));
    }
  }
  return clauses
    .filter((it) => it.length > 0)
    .map((it) => ({ words: it, refused: isRefused(it, words), toListener: isToListener(it, words) }));
}

function atConjunctions(
  sentence: readonly string[],
  { conjunctions }: LanguageWords,
  known: ReadonlySet<string>,
): string[][] {
  const clauses: string[][] = [];
  let clause: string[] = [];
  for (const word of sentence) {
    const joined = hasJoinedAnd(word, known);
    if (joined || conjunctions.has(word)) {
      clauses.push(clause);
      clause = [];
    }
    if (!conjunctions.has(word)) {
      clause.push(joined ? word.slice(1) : word);
    }
  }
  return [...clauses, clause];
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
function atWishes(clause: readonly string[], { wishes, functionWords }: LanguageWords): string[][] {
  const parts: string[][] = [];
  let start = 0;
  for (const [at, word] of clause.entries()) {
    if (wishes.has(word)) {
      let begin = at;
      while (begin > start && functionWords.has(clause[begin - 1] ?? '')) {
        begin -= 1;
      }
      if (begin > start) {
        parts.push(clause.slice(start, begin));
        start = begin;
      }
    }
  }
  return [...parts, clause.slice(start)];
}

function isRefused(clause: readonly string[], { wishes, negations }: LanguageWords): boolean {
  const wish = clause.findIndex((it) => wishes.has(it));
  return wish > 0 && clause.slice(Math.max(0, wish - reach), wish).some((it) => negations.has(it));
}

function isToListener(clause: readonly string[], { self, listener }: LanguageWords): boolean {
  return clause.some((it) => listener.has(it)) && !clause.some((it) => self.has(it));
}
