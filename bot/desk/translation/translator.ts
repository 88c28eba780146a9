import type { Locale } from '../../../locales/locale.ts';

/** The port to a service that translates. There is none unless the operator has set one up: words go nowhere by themselves. */
export interface Translator {
  /** Its name, as people and staff are told it. */
  readonly service: string;
  /** Never rejects: what could not be translated, in the time that a reader waits, has failed. */
  translate(text: string, languages: Languages): Promise<Translated>;
}

export type Languages = { readonly from: Locale; readonly to: Locale };
export type Translated = { readonly kind: 'translated'; readonly text: string } | { readonly kind: 'failed' };
export const FAILED: Translated = { kind: 'failed' };
