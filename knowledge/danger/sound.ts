const TWO_LETTERS = new Map([
  ['kh', 'x'],
  ['sh', 'c'],
  ['ch', 'c'],
  ['gh', 'g'],
  ['th', 't'],
  ['dh', 'd'],
  ['ph', 'f'],
]);
const ONE_LETTER = new Map([
  ['q', 'k'],
  ['j', 'g'],
  ['z', 's'],
]);
const VOWELS = new Set('aeiouwy');

/**
 * The consonants of a word written in Latin letters, those that people interchange made one: people who write Arabic, Urdu
 * or Persian by ear agree on little else ("yidrobni", "byedrabni", "ydrbni").
 */
export function soundOf(word: string): string {
  let sound = '';
  for (let index = 0; index < word.length; index++) {
    const two = TWO_LETTERS.get(word.slice(index, index + 2));
    const letter = two ?? ONE_LETTER.get(word.charAt(index)) ?? word.charAt(index);
    if (two !== undefined) index++;
    if (VOWELS.has(letter) || sound.endsWith(letter)) continue;
    sound += letter;
  }
  return sound;
}
