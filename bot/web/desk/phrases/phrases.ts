import type { Locale } from '../../../../locales/locale.ts';
import type { DeskPhraseBook } from '../../../wire/phrases.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { Store } from '../state/store.ts';

export type PhrasesState = {
  readonly books: ReadonlyMap<Locale, DeskPhraseBook>;
  /** The last reading failed; opening the book again reads again. */
  readonly isUnread: boolean;
};

/** The phrase book by the language of the person. It changes only with the service, so each language is read once. */
export class Phrases {
  readonly state = new Store<PhrasesState>({ books: new Map(), isUnread: false });
  readonly #api: Pick<DeskApi, 'phrases'>;

  constructor(api: Pick<DeskApi, 'phrases'>) {
    this.#api = api;
  }

  async read(locale: Locale): Promise<void> {
    if (this.state.get().books.has(locale)) return;
    try {
      const book = await this.#api.phrases(locale);
      this.state.update(({ books }) => ({ books: new Map(books).set(locale, book), isUnread: false }));
    } catch {
      this.state.update((before) => ({ ...before, isUnread: true }));
    }
  }
}
