import type { z } from 'zod';
import type { CloseOutcome, DeskConversation, giveBackRequestSchema } from '../../../wire/desk.ts';
import type { Export, ExportRequest } from '../../../wire/export.ts';
import type { offerRequestSchema, progressRequestSchema } from '../../../wire/introductions.ts';
import type { Nameable } from '../../../wire/mentions.ts';
import type { transferRequestSchema } from '../../../wire/transfer.ts';
import type { DeskApi } from '../api/desk-api.ts';
import { type DeskFaultCode, faultCode, isClaimOver } from '../api/desk-fault.ts';
import type { Kept, KeptClaim, Outgoing } from '../keep/kept.ts';
import { Reader } from '../state/reader.ts';
import { Store } from '../state/store.ts';
import { mergeConversation, newestSeq } from './entries.ts';
import { Outbox } from './outbox.ts';
import { Signs } from './signs.ts';

export type RoomState = {
  /** `over`: it is not ours any more. What was typed and read stays until staff put it away. */
  readonly phase: 'offered' | 'joined' | 'over';
  readonly conversation: DeskConversation | null;
  /** The newest entry that staff had before their eyes, by sequence number. */
  readonly seen: number;
  /** Why the last reading failed, or null. */
  readonly fault: DeskFaultCode | null;
};

export type RoomParts = {
  readonly api: DeskApi;
  readonly kept: Kept;
  readonly now: () => number;
  readonly newId: () => string;
};

/** What is said to the person before the bot goes on. */
type Summary = NonNullable<z.input<typeof giveBackRequestSchema>['summary']>;

/** One conversation that this member of staff holds, from the claim to its end. */
export class Room {
  readonly id: string;
  readonly state: Store<RoomState>;
  readonly outbox: Outbox;
  readonly signs: Signs;
  readonly #parts: RoomParts;
  readonly #reader = new Reader(() => this.#read());
  #claim: KeptClaim;
  #beatAt: number;

  constructor(id: string, claim: KeptClaim, parts: RoomParts) {
    this.id = id;
    this.#parts = parts;
    this.#claim = claim;
    this.#beatAt = parts.now();
    this.state = new Store<RoomState>({ phase: 'offered', conversation: null, seen: -1, fault: null });
    this.outbox = new Outbox({
      kept: parts.kept.outboxes.read(id) ?? [],
      keep: (messages) => parts.kept.outboxes.write(id, [...messages]),
      post: (message) => this.#post(message),
      onFault: (code) => this.#noteFault(code),
      newId: parts.newId,
      now: parts.now,
    });
    this.signs = new Signs({ tell: () => parts.api.writing(id, this.#claim.fence), now: parts.now });
    parts.kept.claims.write(id, claim);
  }

  /** Reads the conversation again. Resolves when a reading that began after this call is over. */
  again(): Promise<void> {
    return this.#reader.again();
  }

  /** Renews the claim if it is time for it. A failed renewal is tried again at the next tick. What a colleague holds is read instead. */
  async beat(): Promise<void> {
    if (this.isBeside()) return this.again();
    if (this.state.get().phase === 'over' || this.#parts.now() - this.#beatAt < this.#claim.heartbeatMs) return;
    const before = this.#beatAt;
    this.#beatAt = this.#parts.now();
    try {
      await this.#parts.api.heartbeat(this.id, this.#claim.fence);
    } catch (error) {
      this.#beatAt = before;
      this.#noteFault(faultCode(error));
    }
  }

  /** A colleague holds it, and we are there too. */
  isBeside(): boolean {
    const { conversation, phase } = this.state.get();
    return phase === 'joined' && conversation !== null && conversation.holder !== null;
  }

  /** @throws DeskFault */
  leaveBeside(): Promise<void> {
    return this.#act(() => this.#parts.api.beside(this.id, 'leave'));
  }

  /** Everything that is there has been before the eyes of staff. */
  markSeen(): void {
    this.state.update((before) => {
      const seen = newestSeq(before.conversation?.entries ?? []);
      return seen > before.seen ? { ...before, seen } : before;
    });
  }

  /** Whom a note may name. @throws DeskFault */
  async nameable(): Promise<Nameable['staff']> {
    return (await this.#parts.api.nameable(this.id)).staff;
  }

  /** `names`: colleagues who are told that the note names them. @throws DeskFault `colleague.not-named` where one of them cannot be told */
  async addNote(noteId: string, text: string, names: readonly string[] = []): Promise<void> {
    const note = { fence: this.#claim.fence, noteId, text, names: [...names] };
    await this.#act(() => this.#parts.api.note(this.id, note));
    await this.again();
  }

  /** What the person wrote at this place of the log, in English by the service that translates; null where that failed. @throws DeskFault */
  async translated(seq: number): Promise<string | null> {
    const result = await this.#parts.api.translated(this.id, { fence: this.#claim.fence, seq });
    return result.kind === 'translated' ? result.text : null;
  }

  /** Offers an introduction, which the person is asked about. @throws DeskFault */
  async introduce(offer: Omit<z.output<typeof offerRequestSchema>, 'fence'>): Promise<void> {
    await this.#act(() => this.#parts.api.introduce(this.id, { ...offer, fence: this.#claim.fence }));
    await this.again();
  }

  /** @throws DeskFault */
  async introductionProgress(id: string, progress: z.output<typeof progressRequestSchema>): Promise<void> {
    try {
      await this.#act(() => this.#parts.api.introductionProgress(this.id, id, progress));
    } finally {
      // Also where it was refused: it has changed then.
      await this.again();
    }
  }

  /** Exactly what was chosen, to be kept elsewhere. @throws DeskFault */
  exportPart(request: ExportRequest): Promise<Export> {
    return this.#parts.api.exportPart(this.id, { ...request, fence: this.#claim.fence });
  }

  /** @throws DeskFault */
  close(end: CloseOutcome): Promise<void> {
    return this.#act(() => this.#parts.api.close(this.id, { fence: this.#claim.fence, end }));
  }

  /** @throws DeskFault */
  giveBack(summary: Summary | null): Promise<void> {
    const request = { fence: this.#claim.fence, ...(summary !== null && { summary }) };
    return this.#act(() => this.#parts.api.giveBack(this.id, request));
  }

  /** @throws DeskFault */
  transfer(request: Omit<z.input<typeof transferRequestSchema>, 'fence'>): Promise<void> {
    return this.#act(() => this.#parts.api.transfer(this.id, { fence: this.#claim.fence, ...request }));
  }

  /** @throws DeskFault */
  release(): Promise<void> {
    return this.#act(() => this.#parts.api.release(this.id, this.#claim.fence));
  }

  #post({ id: messageId, text, locale = 'en', phrase }: Outgoing): Promise<void> {
    const { api } = this.#parts;
    const { fence } = this.#claim;
    return phrase === undefined
      ? api.message(this.id, { messageId, text, locale, fence })
      : api.phrase(this.id, { messageId, ...phrase, fence });
  }

  async #act(call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (error) {
      this.#noteFault(faultCode(error));
      throw error;
    }
  }

  async #read(): Promise<void> {
    if (this.state.get().phase === 'over') return;
    try {
      const conversation = await this.#parts.api.conversation(this.id);
      this.#take(conversation);
    } catch (error) {
      const code = faultCode(error);
      this.state.update((before) => ({ ...before, fault: code }));
      this.#noteFault(code);
    }
  }

  /** Only whoever holds a conversation can read it, so the fence that comes with it is the one to write with. */
  #take(conversation: DeskConversation): void {
    if (conversation.fence !== this.#claim.fence) {
      this.#claim = { ...this.#claim, fence: conversation.fence };
      this.#parts.kept.claims.write(this.id, this.#claim);
    }
    const before = newestSeq(this.state.get().conversation?.entries ?? []);
    this.state.update((before) => ({
      ...before,
      phase: conversation.state,
      conversation: mergeConversation(before.conversation, conversation),
      fault: null,
    }));
    if (hasNewWords(before, conversation)) this.signs.personSaid();
    this.outbox.settle(conversation.entries);
  }

  #noteFault(code: DeskFaultCode): void {
    if (isClaimOver(code)) this.state.update((before) => ({ ...before, phase: 'over' }));
  }
}

/** Whether the person has said something after this place of the log. */
function hasNewWords(after: number, { entries }: DeskConversation): boolean {
  return entries.some(({ from, seq }) => (from === 'person' || from === 'withheld') && seq > after);
}
