import { LOCALES } from '../locales/locale.ts';
import type { Content } from './compose.ts';

/**
 * Makes what is made once for reading texts, in about two seconds, before anybody is let in: the first person to write is not to wait for
 * it, and the first page is not to be slow because of it.
 */
export function makeReady({ danger, knowledge }: Content): void {
  danger.find('hello');
  for (const locale of LOCALES) {
    knowledge.phraseIndex(locale);
    knowledge.learned(locale);
  }
}
