import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Say } from '../../locales/words.ts';

/** Who reads, and what is needed to put replies into their words. */
export type Reader = {
  readonly locale: Locale;
  readonly say: Say;
  readonly knowledge: KnowledgeBase;
  /** The demonstration shows the hours of places that nobody verified, marked as an example. */
  readonly demonstration: boolean;
  /** The address of the page of a plan, where it is not on the reader's own site; its code goes behind it, after `#`. */
  readonly planPage?: string;
  /** The address of the rights check, where it is not on the reader's own site. */
  readonly rightsPage?: string;
  /** The address of the page for who is new here, where it is not on the reader's own site. */
  readonly newHerePage?: string;
};

/** Words of a knowledge file in the reader's language, or in English where there are none. */
export function localisedFor(
  reader: Reader,
  words: { readonly en: string } & Readonly<Record<string, string>>,
): string {
  return words[reader.locale] ?? words.en;
}
