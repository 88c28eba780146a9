import type { DeskPartner, IntroductionLine } from '../../../wire/introductions.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { type DeskFaultCode, faultCode } from '../api/desk-fault.ts';
import { Reader } from '../state/reader.ts';
import { Store } from '../state/store.ts';

export type IntroductionsState = {
  readonly isRead: boolean;
  /** To whom people can be introduced, or could. */
  readonly partners: readonly DeskPartner[];
  /** Those of our hubs that are under way, the oldest first. */
  readonly underWay: readonly IntroductionLine[];
  /** Why the last reading failed, or null. */
  readonly fault: DeskFaultCode | null;
};

/** To whom somebody can be introduced, and the hub's introductions that are under way, as they were read last. */
export class Introductions {
  readonly state = new Store<IntroductionsState>({ isRead: false, partners: [], underWay: [], fault: null });
  readonly #api: Pick<DeskApi, 'partners' | 'introductions' | 'introductionProgress'>;
  readonly #reader = new Reader(() => this.#read());

  constructor(api: Pick<DeskApi, 'partners' | 'introductions' | 'introductionProgress'>) {
    this.#api = api;
  }

  again(): Promise<void> {
    return this.#reader.again();
  }

  /** Says how far one is, and reads again, also where it was refused: it has changed then. @throws DeskFault */
  async progress(...said: Parameters<DeskApi['introductionProgress']>): Promise<void> {
    try {
      await this.#api.introductionProgress(...said);
    } finally {
      await this.again();
    }
  }

  async #read(): Promise<void> {
    try {
      const [{ partners }, { introductions }] = await Promise.all([this.#api.partners(), this.#api.introductions()]);
      this.state.set({ isRead: true, partners, underWay: introductions, fault: null });
    } catch (error) {
      const fault = faultCode(error);
      this.state.update((before) => ({ ...before, fault }));
    }
  }
}
