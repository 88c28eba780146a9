import type { QueueLine } from '../../../wire/desk.ts';
import type { OnDutyNow } from '../../../wire/on-duty.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { type DeskFaultCode, faultCode } from '../api/desk-fault.ts';
import { Reader } from '../state/reader.ts';
import { Store } from '../state/store.ts';
import { mergeLines } from './merge.ts';

export type BoardState = {
  /** False until the first answer, so that "nobody waits" is never said before it is known. */
  readonly isRead: boolean;
  readonly lines: readonly QueueLine[];
  /** How far the server's clock is ahead of ours, in milliseconds: waits are counted by the server's. */
  readonly ahead: number;
  /** Whether we are offered people now. */
  readonly duty: OnDutyNow;
  readonly fault: DeskFaultCode | null;
};

/** A clock that moves less than this is taken as unmoved, in milliseconds: a request's own time varies. */
const CLOCK_PLAY_MS = 2_000;

const AT_THE_DESK: OnDutyNow = { away: null, rest: null, canTake: false };

/** Who waits, as the server last said. */
export class Board {
  readonly state = new Store<BoardState>({ isRead: false, lines: [], ahead: 0, duty: AT_THE_DESK, fault: null });
  readonly #api: Pick<DeskApi, 'queue'>;
  readonly #now: () => number;
  readonly #reader = new Reader(() => this.#read());

  constructor(api: Pick<DeskApi, 'queue'>, now: () => number) {
    this.#api = api;
    this.#now = now;
  }

  /** Resolves when a reading that began after this call is over; `state.fault` says how it went. */
  again(): Promise<void> {
    return this.#reader.again();
  }

  line(conversation: string): QueueLine | undefined {
    return this.state.get().lines.find((line) => line.conversation === conversation);
  }

  /** Whether something that the server said of a time has come about: somebody is kept no longer, a rest is over. */
  isDue(): boolean {
    const { lines, ahead, duty } = this.state.get();
    const now = this.#now() + ahead;
    return (
      (duty.rest !== null && duty.rest.until <= now) ||
      lines.some(({ offer }) => offer?.kind === 'kept' && offer.from <= now)
    );
  }

  async #read(): Promise<void> {
    try {
      const { now, me, lines } = await this.#api.queue();
      const ahead = now - this.#now();
      this.state.update((before) => ({
        isRead: true,
        lines: mergeLines(before.lines, lines),
        ahead: Math.abs(ahead - before.ahead) < CLOCK_PLAY_MS ? before.ahead : ahead,
        duty: JSON.stringify(me) === JSON.stringify(before.duty) ? before.duty : me,
        fault: null,
      }));
    } catch (error) {
      this.state.update((before) => ({ ...before, fault: faultCode(error) }));
    }
  }
}
