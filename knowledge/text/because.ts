import { english } from './languages/en.ts';
import { languageOf } from './languages.ts';
import { normalise } from './normalise.ts';

/**
 * What stands in the way, in a message that says so: "my housing" of "I cannot look for work because of my housing". Null when
 * nothing does.
 */
export function because(text: string, locale: string): string | null {
  const { because: words } = languageOf(locale) ?? english;
  const plain = ` ${normalise(text)} `;
  const places = words.map((word) => ({ word, at: plain.indexOf(` ${word} `) })).filter(({ at }) => at > 0);
  const first = places.sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
  if (!first) return null;
  const cause = plain.slice(first.at + first.word.length + 2).trim();
  return cause === '' ? null : cause;
}
