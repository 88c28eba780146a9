import { readFileSync } from 'node:fs';
import type { Locale } from './locale.ts';

/**
 * One locale file as parsed JSON.
 * @throws when it is missing or is not JSON; the message names the file.
 */
export function readWords(locale: Locale, name: string): unknown {
  const file = new URL(`./${locale}/${name}.json`, import.meta.url);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`locales/${locale}/${name}.json cannot be read`, { cause });
  }
}
