import { type LetterClass, letterClass, NO_CLASS, OWN_WORD, PART_OF_WORD } from './letters.ts';
import { soundOf } from './sound.ts';

/** One word of a message, in the forms in which it is looked up. */
export type Token = {
  /** The word as written and, where digits stand for letters, as it may be meant. Never empty. */
  readings: readonly string[];
  /** The word without what varies when a language is written in Latin letters by ear; empty where that does not apply. */
  sound: string;
  /** Whether a sentence ended before this word. */
  afterBreak: boolean;
};

const ARABIZI = new Map([
  ['2', ''],
  ['3', 'a'],
  ['5', 'kh'],
  ['6', 't'],
  ['7', 'h'],
  ['8', 'gh'],
  ['9', 'q'],
]);
const LEET = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
]);
const SENTENCE_ENDS = new Set([...'.!?\n;…؟؛۔।。！？'].map((end) => end.charCodeAt(0)));
const APOSTROPHES = new Set([..."'’‘`´ʼ"].map((mark) => mark.charCodeAt(0)));

/**
 * Cuts a text into words, written alike however they were typed: small letters, without accents and vowel signs, letters that
 * people interchange made one, a letter typed several times taken as once. Linear in the length of the text.
 */
export function tokenise(text: string): Token[] {
  const lower = text.toLowerCase();
  const plain = isAscii(lower) ? lower : lower.normalize('NFKD');
  const tokens: Token[] = [];
  let word = '';
  let afterBreak = false;
  const finish = () => {
    if (word === '') return;
    tokens.push(tokenOf(word, afterBreak));
    word = '';
    afterBreak = false;
  };
  for (let index = 0; index < plain.length; index++) {
    const code = plain.charCodeAt(index);
    const letter: LetterClass = letterClass(code);
    if (letter.kind === PART_OF_WORD) {
      if (letter.written !== '' && (letter.digit || !word.endsWith(letter.written))) word += letter.written;
    } else if (letter.kind === OWN_WORD) {
      finish();
      word = letter.written;
      finish();
    } else if (letter.kind === NO_CLASS && !APOSTROPHES.has(code)) {
      finish();
      if (SENTENCE_ENDS.has(code)) afterBreak = tokens.length > 0;
    }
  }
  finish();
  return tokens;
}

function tokenOf(word: string, afterBreak: boolean): Token {
  const first = word.charCodeAt(0);
  if (first > 0x7f) return { readings: [word], sound: '', afterBreak };
  const digits = /[0-9]/.test(word);
  if (!digits) return { readings: [word], sound: soundOf(word), afterBreak };
  if (!/[a-z]/.test(word)) return { readings: [word], sound: '', afterBreak };
  const byEar = replaceDigits(word, ARABIZI);
  return { readings: [...new Set([word, byEar, replaceDigits(word, LEET)])], sound: soundOf(byEar), afterBreak };
}

function replaceDigits(word: string, letters: ReadonlyMap<string, string>): string {
  let replaced = '';
  for (const character of word) {
    const letter = letters.get(character) ?? character;
    if (!replaced.endsWith(letter) || letter === '') replaced += letter;
  }
  return replaced === '' ? word : replaced;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
