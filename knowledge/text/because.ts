import { english } from './languages/en.ts';
import { languageOf } from './languages.ts';
import { normalise } from './normalise.ts';

/** What somebody says that they need or cannot do, and what stands in the way of it. */
export interface Reasoned {
  readonly what: string;
  readonly why: string;
}

/**
 * The two halves of a message that gives a reason, in the one spelling of `normalise`: "I cannot look for work" and "my housing" of
 * "I cannot look for work because of my housing". Null when none is given.
 */
export function reasoned(text: string, locale: string): Reasoned | null {
  const { because: words } = languageOf(locale) ?? english;
  const plain = ` ${normalise(text)} `;
  const places = words.map((word) => ({ word, at: plain.indexOf(` ${word} `) })).filter(({ at }) => at > 0);
  const first = places.sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
  if (!first) return null;
  const why = plain.slice(first.at + first.word.length + 2).trim();
  return why === '' ? null : { what: plain.slice(0, first.at).trim(), why };
}
