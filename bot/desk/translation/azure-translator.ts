import { z } from 'zod';
import type { AzureTranslatorSettings } from './settings.ts';
import { FAILED, type Languages, type Translated, type Translator } from './translator.ts';

/** Why a translation failed: nothing of the text, the key or the answer. */
export type TranslatorLine = { readonly event: 'translator.failed'; readonly why: string };

type Parts = {
  readonly fetch: typeof fetch;
  readonly log: (line: TranslatorLine) => void;
  /** How long a reader waits, in milliseconds. */
  readonly timeoutMs: number;
};

/** As long as a reader waits for words of staff before they come as they were written. */
export const TRANSLATION_MS = 5_000;
/** More than a translation of 2,000 characters ever is; a longer answer is none. */
const LONGEST_ANSWER = 100_000;

const answerSchema = z
  .array(z.object({ translations: z.array(z.object({ text: z.string().min(1), to: z.string() })).length(1) }))
  .length(1);

/**
 * Azure Translator, REST API version 3.0: one text, one language, plain. Nothing is asked twice: whoever waits gets the original.
 * https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate
 */
export function azureTranslator(settings: AzureTranslatorSettings, { fetch, log, timeoutMs }: Parts): Translator {
  const failed = (why: string): Translated => {
    log({ event: 'translator.failed', why });
    return FAILED;
  };
  return {
    service: 'Azure Translator (Microsoft)',
    translate: async (text, languages) => {
      try {
        const response = await fetch(addressFor(settings, languages), {
          method: 'POST',
          headers: headersFor(settings),
          body: JSON.stringify([{ Text: text }]),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        const answer = await response.text();
        if (!response.ok) return failed(String(response.status));
        const read = answer.length > LONGEST_ANSWER ? null : answerSchema.safeParse(JSON.parse(answer));
        const translation = read?.data?.[0]?.translations[0];
        if (translation === undefined || translation.to !== languages.to) return failed('answer');
        return { kind: 'translated', text: translation.text };
      } catch (error) {
        return failed(error instanceof Error ? error.name : 'unknown');
      }
    },
  };
}

/** A resource's own address has the API under a path of its own; the shared ones have it at the top. */
function addressFor({ url }: AzureTranslatorSettings, { from, to }: Languages): URL {
  const path = url.hostname.endsWith('.cognitiveservices.azure.com') ? '/translator/text/v3.0/translate' : '/translate';
  const address = new URL(path, url);
  address.search = new URLSearchParams({ 'api-version': '3.0', from, to, textType: 'plain' }).toString();
  return address;
}

function headersFor({ key, region }: AzureTranslatorSettings): Record<string, string> {
  return {
    'content-type': 'application/json; charset=UTF-8',
    'ocp-apim-subscription-key': key,
    ...(region !== null && { 'ocp-apim-subscription-region': region }),
  };
}
