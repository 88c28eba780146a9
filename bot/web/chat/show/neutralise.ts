/**
 * Characters that nobody sees and that change what other characters mean, as first and last code point: controls, marks that turn
 * the direction of writing, zero-width spaces, fillers, Unicode tags, variation selectors that can carry hidden text.
 */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008],
  [0x000b, 0x001f],
  [0x007f, 0x009f],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];
const NON_JOINER = 0x200c;
const JOINER = 0x200d;
/** Asks for the coloured form of the character before it, and may stand between that and a joiner. */
const EMOJI_STYLE = 0xfe0f;

/** Where a joiner does what it is for: letters of scripts that join, as Persian and the Indic scripts need it, and emoji made of several. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/** The text as it may be shown: what is there is seen. */
export function neutralise(text: string): string {
  let shown = '';
  let last = '';
  for (const character of text.replace(/\r\n?|[\u2028\u2029]/g, '\n')) {
    const code = character.codePointAt(0) ?? 0;
    const isJoiner = code === NON_JOINER || code === JOINER;
    if (isJoiner ? !JOINED.test(last) : isUnseen(code)) continue;
    shown += character;
    if (code !== EMOJI_STYLE) last = character;
  }
  return shown;
}

function isUnseen(code: number): boolean {
  return UNSEEN.some(([first, end]) => code >= first && code <= end);
}
