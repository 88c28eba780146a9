import { azureTranslator, TRANSLATION_MS } from './desk/translation/azure-translator.ts';
import type { AzureTranslatorSettings } from './desk/translation/settings.ts';
import type { Translator } from './desk/translation/translator.ts';
import type { WriteLog } from './log.ts';

/** The service that translates between staff and people; null unless the operator has set one up. */
export function openTranslator(settings: AzureTranslatorSettings | null, log: WriteLog): Translator | null {
  return settings === null ? null : azureTranslator(settings, { fetch, log, timeoutMs: TRANSLATION_MS });
}
