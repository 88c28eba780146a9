const latin: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sk'],
  [/ph/g, 'f'],
  [/gh/g, ''],
  [/ck|c(?![eiyhz])|q/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/oo|ou/g, 'u'],
  [/ea|ie|ei|ey/g, 'e'],
  [/ee|y/g, 'i'],
  [/(?<=.)e$/g, ''],
];

/** Letters that sound alike in some dialect. */
const arabic: Readonly<Record<string, string>> = {
  ض: 'د',
  ظ: 'د',
  ذ: 'د',
  ث: 'ت',
  ط: 'ت',
  ص: 'س',
  ز: 'د',
  ئ: 'ي',
  ؤ: 'و',
};
const arabicVariants = new RegExp(`[${Object.keys(arabic).join('')}]`, 'g');
const arabicLetter = /\p{Script=Arabic}/u;

/** How a normalised word sounds: words that are spelt by ear as each other are the same in it. */
export function soundOf(word: string): string {
  const spelt = arabicLetter.test(word)
    ? word.replace(arabicVariants, (it) => arabic[it] ?? it)
    : latin.reduce((rest, [letters, sound]) => rest.replace(letters, sound), word);
  return spelt.replace(/(.)\1+/gu, '$1');
}
