import type { Locale } from '../../../locales/locale.ts';
import { MAX_STAFF_TEXT, type StaffWords } from '../../conversation/staff-words.ts';
import type { Translator } from './translator.ts';

/**
 * What staff wrote, as somebody gets it who reads `to`: translated where there is a service and another language, and otherwise as it was
 * written, marked so. The original stays beside a translation.
 */
export async function wordsFor(
  text: string,
  { from, to }: { from: Locale; to: Locale },
  translator: Translator | null,
): Promise<StaffWords> {
  if (from === to) return { text, locale: from, made: { by: 'staff' } };
  if (translator === null) return { text, locale: from, made: { by: 'untranslated', why: 'no-service' } };
  const result = await translator.translate(text, { from, to });
  if (result.kind === 'failed' || result.text.length > MAX_STAFF_TEXT) {
    return { text, locale: from, made: { by: 'untranslated', why: 'failed' } };
  }
  return { text: result.text, locale: to, made: { by: 'service', service: translator.service, original: text, from } };
}

/** The same words for the same language, asked for once: a message that has to be written again is not translated again. */
export function rememberedWords(text: string, from: Locale, translator: Translator | null) {
  const made = new Map<Locale, Promise<StaffWords>>();
  return (to: Locale): Promise<StaffWords> => {
    const words = made.get(to) ?? wordsFor(text, { from, to }, translator);
    made.set(to, words);
    return words;
  };
}
