import type { Language } from './language.ts';
import { languageOf, languages } from './languages.ts';
import { normalise } from './normalise.ts';
import { wordsIn } from './tokens.ts';

/** The language that a text seems to be in. Unless `sure`, the person is asked. */
export interface Detected {
  readonly locale: string;
  readonly sure: boolean;
}

interface Evidence {
  readonly locale: string;
  /** Holds a letter that the language never uses. */
  readonly foreign: boolean;
  /** How many of the words are known words of the language; a greeting or a letter of its own counts twice. */
  readonly points: number;
}

/** Fewer letters than this are never enough to be sure. */
const fewestLetters = 4;

interface Cues {
  readonly words: ReadonlySet<string>;
  readonly greetings: ReadonlySet<string>;
  readonly romanised: ReadonlySet<string>;
}

const cues: ReadonlyMap<string, Cues> = new Map(languages.map((it) => [it.locale, cuesOf(it)]));

/** Which of the languages served a text is in, by script, then letters, then well-known words; null when nothing tells. */
export function detectLanguage(text: string, served: readonly string[]): Detected | null {
  const words = wordsIn(normalise(text)).filter((it) => /\p{L}/u.test(it) && !/^\d+$/.test(it));
  const known = served.flatMap((it) => languageOf(it) ?? []);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabicLetters = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latinLetters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || Math.max(arabicLetters, latinLetters) * 2 < letters) {
    return null;
  }
  const script = arabicLetters >= latinLetters ? 'Arabic' : 'Latin';
  const evidence = known
    .map((it) => ({ locale: it.locale, ...evidenceFor(it, script, text.toLowerCase(), words) }))
    .sort((a, b) => b.points - a.points);
  return verdict(evidence, words.length, letters);
}

function verdict(evidence: readonly Evidence[], words: number, letters: number): Detected | null {
  const [best, second] = evidence;
  if (!best || best.points <= 0) {
    return null;
  }
  const ahead = best.points - Math.max(0, second?.points ?? 0);
  const enough = best.points >= 2 && best.points >= words * 0.5 && ahead >= Math.max(1, best.points * 0.3);
  return { locale: best.locale, sure: enough && !best.foreign && letters >= fewestLetters };
}

function evidenceFor(
  language: Language,
  script: Language['script'],
  text: string,
  words: readonly string[],
): Omit<Evidence, 'locale'> {
  const known = cues.get(language.locale);
  if (!known) {
    return { foreign: false, points: 0 };
  }
  if (language.script !== script) {
    return { foreign: false, points: script === 'Latin' ? 1.5 * count(words, known.romanised) : 0 };
  }
  const foreign = lettersIn(text, language.foreignLetters);
  const own = lettersIn(text, language.letters);
  const alone = language.script === 'Latin' ? 0 : words.length;
  const points = count(words, known.words) + 2 * count(words, known.greetings) + 2 * own + alone - 2 * foreign;
  return { foreign: foreign > 0, points };
}

function count(words: readonly string[], known: ReadonlySet<string>): number {
  return words.filter((it) => known.has(it)).length;
}

function lettersIn(text: string, letters: string): number {
  let found = 0;
  for (const letter of text) {
    found += letters.includes(letter) ? 1 : 0;
  }
  return found;
}

function cuesOf(language: Language): Cues {
  const normalised = (words: readonly string[]) => words.flatMap((it) => wordsIn(normalise(it)));
  const greetings = new Set(normalised(language.greetings));
  const words = new Set(normalised([...language.functionWords, ...language.cues]).filter((it) => !greetings.has(it)));
  return { words, greetings, romanised: new Set(normalised(language.romanised)) };
}
