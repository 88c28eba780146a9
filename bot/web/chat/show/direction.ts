const LETTERS = /\p{L}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

export type Direction = 'ltr' | 'rtl';

/**
 * The direction in which a text is read: that of most of its letters, because an Arabic sentence may well begin with "HC2".
 * `otherwise` is for a text without letters, such as a phone number.
 */
export function directionOf(text: string, otherwise: Direction): Direction {
  let rightToLeft = 0;
  let leftToRight = 0;
  for (const letter of text.match(LETTERS) ?? []) {
    if (RIGHT_TO_LEFT.test(letter)) rightToLeft += 1;
    else leftToRight += 1;
  }
  if (rightToLeft === leftToRight) return otherwise;
  return rightToLeft > leftToRight ? 'rtl' : 'ltr';
}
