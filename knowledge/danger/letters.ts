/** The character separates words. */
export const NO_CLASS = 0;
/** The character is written as part of a word, perhaps as another or as nothing. */
export const PART_OF_WORD = 1;
/** The character stands as a word, in a script that is written without spaces. */
export const OWN_WORD = 2;

export type LetterClass = { kind: 0 | 1 | 2; written: string; digit: boolean };

/**
 * Letters that are one to people who write fast or as they speak. The Arabic pairs are those that the spoken dialects
 * have merged (dh and d, th and t, the two emphatic d) and those that keyboards for other languages type instead.
 */
const SAME = new Map([
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ة', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ە', 'ه'],
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['گ', 'ك'],
  ['ظ', 'ض'],
  ['ذ', 'د'],
  ['ث', 'ت'],
  ['ٱ', 'ا'],
  ['ء', ''],
  ['ـ', ''],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ß', 's'],
  ['æ', 'e'],
  ['œ', 'e'],
]);

/** Code points that are written over or under a letter and may be left out, and invisible ones. */
const LEFT_OUT: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0591, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x00ad, 0x00ad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Thai, Lao, Burmese, Khmer, kana, Han. */
const WITHOUT_SPACES: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3040, 0x30ff],
  [0x3400, 0x9fff],
];

const SEPARATOR: LetterClass = { kind: NO_CLASS, written: '', digit: false };
const OMITTED: LetterClass = { kind: PART_OF_WORD, written: '', digit: false };
const known = new Map<number, LetterClass>();

/** What a UTF-16 code unit of a lower-cased, decomposed text is in a word. Each is worked out once. */
export function letterClass(code: number): LetterClass {
  const before = known.get(code);
  if (before !== undefined) return before;
  const found = classify(code);
  known.set(code, found);
  return found;
}

function classify(code: number): LetterClass {
  if (within(code, LEFT_OUT)) return OMITTED;
  const character = String.fromCharCode(code);
  const same = SAME.get(character);
  if (same !== undefined) return { kind: PART_OF_WORD, written: same, digit: false };
  if (/\p{Nd}/u.test(character)) return { kind: PART_OF_WORD, written: latinDigit(code, character), digit: true };
  if (!/[\p{L}\p{M}]/u.test(character)) return SEPARATOR;
  return { kind: within(code, WITHOUT_SPACES) ? OWN_WORD : PART_OF_WORD, written: character, digit: false };
}

function latinDigit(code: number, character: string): string {
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return character;
}

function within(code: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}
