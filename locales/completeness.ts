import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES, LOCALES, type Locale, SOURCE_LOCALE } from './locale.ts';
import { readWords } from './read-words.ts';

/** What people read. The desk's words are for staff, in English; commands are words to be recognised, not said. */
const TRANSLATED = ['conversation', 'danger', 'errors', 'chat', 'embed', 'kiosk'] as const;

const wordsSchema = z.record(z.string(), z.string());
const provenanceSchema = z.record(
  z.string(),
  z.object({ of: z.string().regex(/^[0-9a-f]{12}$/), by: z.enum(['machine', 'checked']) }),
);
export type Words = z.output<typeof wordsSchema>;
/** For each key: the hash of the English that it was made from, and whether a person who speaks the language read it. */
export type Provenance = z.output<typeof provenanceSchema>;

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Everything that keeps a language from being complete, one sentence each; empty when it is. */
export function incompleteness(locale: Locale): string[] {
  const provenance = provenanceSchema.parse(readWords(locale, 'provenance'));
  return TRANSLATED.flatMap((name) => {
    const english = wordsSchema.parse(readWords(SOURCE_LOCALE, name));
    const words = wordsSchema.parse(readWords(locale, name));
    return compare(locale, name, english, words, provenance);
  });
}

/** One file of a language against the English one. */
export function compare(locale: Locale, name: string, english: Words, words: Words, provenance: Provenance): string[] {
  const wanted = wantedKeys(locale, english);
  const where = `locales/${locale}/${name}.json`;
  const missing = wanted.filter(({ key }) => !words[key]).map(({ key }) => `${where}: ${key} is missing`);
  const known = new Set(wanted.map(({ key }) => key));
  const extra = Object.keys(words)
    .filter((key) => !known.has(key))
    .map((key) => `${where}: ${key} is in no English file`);
  const wrong = wanted.flatMap(({ key, source }) => {
    const text = words[key];
    if (!text) return [];
    const faults: string[] = [];
    if (!sameParameters(source, text, key)) faults.push(`${where}: ${key} has other {{parameters}} than the English`);
    if (provenance[`${name}:${key}`]?.of !== hashOf(source)) {
      faults.push(
        `${where}: ${key} was made from other English words; translate it again, then run npm run locales:accept`,
      );
    }
    return faults;
  });
  return [...missing, ...extra, ...wrong];
}

/** Keys that a language must have: for a plural, one for each of its own CLDR categories. */
export function wantedKeys(locale: Locale, english: Words): { key: string; source: string }[] {
  const categories = new Intl.PluralRules(LANGUAGES[locale].format).resolvedOptions().pluralCategories;
  const keys = new Map<string, string>();
  for (const [key, source] of Object.entries(english)) {
    const base = key.replace(PLURAL, '');
    if (base === key) keys.set(key, source);
    else for (const category of categories) keys.set(`${base}_${category}`, english[`${base}_other`] ?? source);
  }
  return [...keys].map(([key, source]) => ({ key, source }));
}

/** Where a language's words come from now: what `npm run locales:accept` writes after they were translated. */
export function provenanceOf(locale: Locale, by: 'machine' | 'checked'): Provenance {
  const entries = TRANSLATED.flatMap((name) => {
    const english = wordsSchema.parse(readWords(SOURCE_LOCALE, name));
    return wantedKeys(locale, english).map(
      ({ key, source }) => [`${name}:${key}`, { of: hashOf(source), by }] as const,
    );
  });
  return Object.fromEntries(entries);
}

export function translatedLocales(): Locale[] {
  return LOCALES.filter((locale) => locale !== SOURCE_LOCALE);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A plural form that means one number may leave the number out; everything else keeps all its parameters. */
function sameParameters(source: string, text: string, key: string): boolean {
  const named = (it: string) => new Set([...it.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]));
  const [wanted, there] = [named(source), named(text)];
  if (PLURAL.test(key)) for (const names of [wanted, there]) names.delete('count');
  return wanted.size === there.size && [...wanted].every((name) => there.has(name));
}
