import { normalise } from './normalise.ts';

/** Words after which people say what stands in the way, in the one spelling of `normalise`, longest first. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'because of',
    'because',
    'due to',
    'cause of',
    'cause',
    'cos',
    'bcos',
    'bcz',
    'coz',
    'until i have',
    'until i get',
  ],
  ar: ['بسبب', 'لانني', 'لاني', 'لانه', 'لانو', 'لان', 'عشان', 'علشان', 'مشان', 'قبل ان احصل علي'],
  pl: ['z powodu', 'dlatego ze', 'poniewaz', 'bo', 'przez', 'dopoki nie mam'],
};

/**
 * What stands in the way, in a message that says so: "my housing" of "I cannot look for work because of my housing". Null when
 * nothing does.
 */
export function because(text: string, locale: string): string | null {
  const words = WORDS[locale] ?? WORDS['en'] ?? [];
  const plain = ` ${normalise(text)} `;
  const places = words.map((word) => ({ word, at: plain.indexOf(` ${word} `) })).filter(({ at }) => at > 0);
  const first = places.sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
  if (!first) return null;
  const cause = plain.slice(first.at + first.word.length + 2).trim();
  return cause === '' ? null : cause;
}
