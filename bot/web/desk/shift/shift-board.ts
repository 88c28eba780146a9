import type { z } from 'zod';
import type { assignRequestSchema, loanRequestSchema, Shift } from '../../../wire/shift.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { type DeskFaultCode, faultCode } from '../api/desk-fault.ts';
import { Reader } from '../state/reader.ts';
import { Store } from '../state/store.ts';
import type { DeskKey } from '../words.ts';

type Api = Pick<DeskApi, 'shift' | 'assign' | 'lend' | 'endLoan'>;

export type ShiftState = {
  /** Null until the first answer. */
  readonly shift: Shift | null;
  /** How far the server's clock is ahead of ours, in milliseconds. */
  readonly ahead: number;
  readonly fault: DeskFaultCode | null;
  /** A sentence about what was tried last. */
  readonly notice: DeskKey | null;
};

/** The shift as the server last said, for a supervisor; read only while it is looked at. */
export class ShiftBoard {
  readonly state = new Store<ShiftState>({ shift: null, ahead: 0, fault: null, notice: null });
  readonly #api: Api;
  readonly #now: () => number;
  readonly #reader = new Reader(() => this.#read());
  #isOpen = false;

  constructor(api: Api, now: () => number) {
    this.#api = api;
    this.#now = now;
  }

  open(): void {
    this.#isOpen = true;
    void this.again();
  }

  close(): void {
    this.#isOpen = false;
    this.state.update((before) => ({ ...before, notice: null }));
  }

  /** Resolves when a reading that began after this call is over, and at once where nobody looks. */
  async again(): Promise<void> {
    if (this.#isOpen) await this.#reader.again();
  }

  /** Whether it is done; where it is not, a notice says why. */
  assign(conversation: string, request: z.input<typeof assignRequestSchema>): Promise<boolean> {
    return this.#act(() => this.#api.assign(conversation, request));
  }

  lend(staff: string, request: z.input<typeof loanRequestSchema>): Promise<boolean> {
    return this.#act(() => this.#api.lend(staff, request));
  }

  endLoan(staff: string): Promise<boolean> {
    return this.#act(() => this.#api.endLoan(staff));
  }

  async #act(call: () => Promise<void>): Promise<boolean> {
    this.state.update((before) => ({ ...before, notice: null }));
    let notice: DeskKey | null = null;
    try {
      await call();
    } catch (error) {
      notice = noticeOf(faultCode(error));
    }
    await this.again();
    this.state.update((before) => ({ ...before, notice }));
    return notice === null;
  }

  async #read(): Promise<void> {
    try {
      const shift = await this.#api.shift();
      this.state.update((before) => ({ ...before, shift, ahead: shift.now - this.#now(), fault: null }));
    } catch (error) {
      this.state.update((before) => ({ ...before, fault: faultCode(error) }));
    }
  }
}

function noticeOf(code: DeskFaultCode): DeskKey {
  switch (code) {
    case 'claim.full':
      return 'shift.notice.full';
    case 'colleague.not-here':
      return 'shift.notice.not-here';
    case 'token.not-allowed':
      return 'shift.notice.not-wanted';
    case 'conversation.not-found':
      return 'shift.notice.gone';
    default:
      return 'shift.notice.failed';
  }
}
