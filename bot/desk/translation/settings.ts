import { z } from 'zod';

/** Where Azure Translator is, and what shows to it that we may ask. `region` is for keys of regional and multi-service resources. */
export type AzureTranslatorSettings = { readonly url: URL; readonly key: string; readonly region: string | null };

/** Requests to this address are handled within Europe (learn.microsoft.com, Translator v3.0, base URLs, read 2026-11-22). */
const EUROPE = 'https://api-eur.cognitive.microsofttranslator.com';

/** The part of the environment that is the translator's. */
export const TRANSLATOR_ENVIRONMENT = {
  FINGERPOST_TRANSLATOR_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'must have at least 16 characters and no spaces')
    .optional(),
  FINGERPOST_TRANSLATOR_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be a region such as uksouth')
    .optional(),
  FINGERPOST_TRANSLATOR_URL: z.url({ protocol: /^https?$/ }).default(EUROPE),
};
type Environment = z.output<z.ZodObject<typeof TRANSLATOR_ENVIRONMENT>>;

/** Null: nothing is translated, and no word of anybody goes anywhere. */
export function translatorSettingsOf(env: Environment): AzureTranslatorSettings | null {
  const { FINGERPOST_TRANSLATOR_KEY: key, FINGERPOST_TRANSLATOR_REGION: region = null } = env;
  return key === undefined ? null : { url: new URL(env.FINGERPOST_TRANSLATOR_URL), key, region };
}
