import type { Locale } from '../../../locales/locale.ts';

/** The words of the page in one language: the entries of `locales/<locale>/chat.json`, plural endings and all. */
export type Words = Readonly<Record<string, string>>;

export type PageLanguage = { readonly locale: Locale; readonly name: string; readonly direction: 'ltr' | 'rtl' };

/** One language of the page, as GET /chat/words/<locale> answers. */
export type PageWords = { readonly locale: Locale; readonly words: Words };

/** What the server hands to the script inside the page, as a block of JSON with this id. */
export const PAGE_DATA_ID = 'page-data';
export type PageData = PageWords & {
  /** The name of the local service. */
  readonly service: string;
  readonly languages: readonly PageLanguage[];
};
