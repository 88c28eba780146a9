import type { z } from 'zod';
import type { undeliveredSchema } from '../../../wire/undelivered.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { type DeskFaultCode, faultCode } from '../api/desk-fault.ts';
import { Reader } from '../state/reader.ts';
import { Store } from '../state/store.ts';
import type { DeskKey } from '../words.ts';

type Api = Pick<DeskApi, 'undelivered' | 'sendAgain'>;
export type NotDelivered = z.output<typeof undeliveredSchema>['conversations'][number];

export type UndeliveredState = {
  /** False until the first answer, so that "nothing" is never said before it is known. */
  readonly isRead: boolean;
  readonly conversations: readonly NotDelivered[];
  /** Those for whom it was asked to try again; they stay in the list until the next reading. */
  readonly asked: ReadonlySet<string>;
  readonly fault: DeskFaultCode | null;
};

/** What could not be delivered, as the server last said. */
export class Undelivered {
  readonly state = new Store<UndeliveredState>({ isRead: false, conversations: [], asked: new Set(), fault: null });
  readonly #api: Api;
  readonly #reader = new Reader(() => this.#read());

  constructor(api: Api) {
    this.#api = api;
  }

  again(): Promise<void> {
    return this.#reader.again();
  }

  /** Asks the service to try again. What is over meanwhile goes from the list. */
  async sendAgain(id: string): Promise<void> {
    try {
      await this.#api.sendAgain(id);
      this.state.update((before) => ({ ...before, asked: new Set([...before.asked, id]) }));
    } catch (error) {
      if (faultCode(error) === 'conversation.not-found') await this.again();
      else this.state.update((before) => ({ ...before, fault: faultCode(error) }));
    }
  }

  async #read(): Promise<void> {
    try {
      const { conversations } = await this.#api.undelivered();
      this.state.set({ isRead: true, conversations, asked: new Set(), fault: null });
    } catch (error) {
      this.state.update((before) => ({ ...before, fault: faultCode(error) }));
    }
  }
}

/** Why somebody gets nothing, in a sentence; what was refused alone has one of its own. */
export function whyWords({ standstill }: Pick<NotDelivered, 'standstill'>): DeskKey {
  return standstill === null ? 'undelivered.refused' : (`undelivered.${standstill}` as const);
}
