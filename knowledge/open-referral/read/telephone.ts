/** What a text in the place of a telephone number holds. */
export interface Telephone {
  readonly numbers: readonly { readonly number: string; readonly extension?: string }[];
  /** Whether there were words beside the numbers; they are not kept, because they often name a person. */
  readonly words: boolean;
}

const extension = String.raw`(?:\s*[,;]?\s*\(?(?:ext(?:ension|n)?\.?|x)\s*[:.]?\s*([0-9]{1,8})\)?)?`;
const digits = String.raw`\+?\(?\+?[0-9](?:[0-9]|[\s().–-]{1,3}(?=[0-9(]))*`;
const candidates = new RegExp(`(${digits})${extension}`, 'gi');
/** Of the text; nobody needs more for a few numbers. */
const longest = 300;
const fewest = 3;
const most = 15;

/**
 * The numbers in a text such as "0151 123 4567 (ask for Jo)", "+44 (0)151 123 4567 ext 12" or "0800 1111 / 999", as they are
 * dialled: digits, spaces and a leading +. Short numbers (999, 111) count.
 */
export function telephone(whole: string): Telephone {
  const text = whole.slice(0, longest);
  const numbers: { number: string; extension?: string }[] = [];
  for (const [, found = '', more] of text.matchAll(candidates)) {
    const number = dialled(found);
    const length = number.replaceAll(/[^0-9]/g, '').length;
    if (length < fewest || length > most || number.length > 20) continue;
    numbers.push(more === undefined ? { number } : { number, extension: more });
  }
  const rest = text
    .replaceAll(candidates, '')
    .replaceAll(/\b(?:tel|telephone|phone|mobile|mob|call|freephone|t|or|and)\b/gi, '');
  return { numbers, words: /\p{Letter}{2,}/u.test(rest) };
}

function dialled(text: string): string {
  return text
    .replace(/\(\s*0\s*\)/, ' ')
    .replaceAll(/[().–-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^00\s?44/, '+44')
    .replace(/^\+ /, '+')
    .replace(/^[1-9][0-9 ]* (?=0[0-9]{2})/, '');
}
