import type { Mentions } from '../../../wire/mentions.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { Reader } from '../state/reader.ts';
import { Store } from '../state/store.ts';

type Api = Pick<DeskApi, 'mentions' | 'mentionDone'>;

/** Where colleagues have named us in a note, as the server last said. What could not be read or told is tried with the next news. */
export class Named {
  readonly state = new Store<Mentions['mentions']>([]);
  readonly #api: Api;
  readonly #reader = new Reader(() => this.#read());

  constructor(api: Api) {
    this.#api = api;
  }

  again(): Promise<void> {
    return this.#reader.again();
  }

  /** Takes one from the list. */
  async done(conversation: string): Promise<void> {
    this.state.update((all) => all.filter((each) => each.conversation !== conversation));
    await this.#api.mentionDone(conversation).catch(() => undefined);
  }

  async #read(): Promise<void> {
    try {
      this.state.set((await this.#api.mentions()).mentions);
    } catch {
      // The list stays as it was; the banner about the connection says what is wrong.
    }
  }
}
