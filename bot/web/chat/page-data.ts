import type { Locale } from '../../../locales/locale.ts';

/** The words of the page in one language: the entries of `locales/<locale>/chat.json`, plural endings and all. */
export type Words = Readonly<Record<string, string>>;

export type PageLanguage = { readonly locale: Locale; readonly name: string; readonly direction: 'ltr' | 'rtl' };

/** One language of the page, as GET /chat/words/<locale> answers. */
export type PageWords = { readonly locale: Locale; readonly words: Words };

/** Where a page of the chat stands: by itself, in a frame on somebody else's page, or on a tablet that many people use. */
export type PageKind = 'page' | 'embedded' | 'kiosk';

/** A task with its day (`2026-11-30`); null: it has none yet. */
export type KeptDay = { readonly task: string; readonly on: string | null };

/** What the server hands to the script inside the page, as a block of JSON with this id. */
export const PAGE_DATA_ID = 'page-data';
export type PageData = PageWords & {
  /** The name of the local service. */
  readonly service: string;
  readonly languages: readonly PageLanguage[];
  readonly kind: PageKind;
  /** The origins of the pages in which it may stand. */
  readonly framedBy: readonly string[];
  /** Days of the dated list to which the person said yes on its page: they came in the form, because an address is kept by browsers. */
  readonly days?: readonly KeptDay[];
};
