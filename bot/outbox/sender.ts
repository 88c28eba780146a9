import { hash } from 'node:crypto';
import type { LogEntry } from '../conversation/entry.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { Outbox, Progress, TakenOut } from '../conversation/outbox.ts';
import type { Conversation, ConversationStore } from '../conversation/store.ts';
import { pauseAfter } from './backoff.ts';
import type { Work } from './line-workers.ts';
import type { Attempt, Sending, Sent } from './transport.ts';

export type SenderParts = {
  readonly store: Pick<ConversationStore, 'load' | 'entries'>;
  readonly outbox: Outbox;
  /** How a conversation is sent to on its channel; null where nobody knows. */
  readonly sendingFor: (conversation: Conversation) => Sending | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
};

/** How many entries are read at once. */
const BATCH = 100;
/** After so long without success a conversation stands still until somebody asks, in milliseconds. */
const GIVE_UP_MS = 24 * 3_600_000;

/** Where sending has come to: all is sent, it is to be tried again in `waitMs`, or somebody else has it now. */
type End = { readonly kind: 'left'; readonly waitMs: number | null } | { readonly kind: 'lost' };

/** Sends what a conversation's log holds and its channel has not got, in the log's order, from where it stopped. */
export function sender(parts: SenderParts): Work {
  return async (id) => {
    const taken = await parts.outbox.take(id);
    if (taken === null) return null;
    const work = new Sender(id, taken, parts);
    const end = await work.run();
    if (end.kind === 'lost') return null;
    const more = await parts.outbox.leave(id, taken, work.progress, end.waitMs);
    return more ? 0 : end.waitMs;
  };
}

class Sender {
  progress: Progress;
  readonly #id: ConversationId;
  readonly #taken: TakenOut;
  readonly #parts: SenderParts;

  constructor(id: ConversationId, taken: TakenOut, parts: SenderParts) {
    this.#id = id;
    this.#taken = taken;
    this.#parts = parts;
    const { times = 0, since = parts.clock() } = taken.progress.failed ?? {};
    this.progress = taken.abandoned ? { ...taken.progress, failed: { times, since, unknown: true } } : taken.progress;
  }

  async run(): Promise<End> {
    const { store, sendingFor } = this.#parts;
    const conversation = await store.load(this.#id, { fresh: true });
    // Without a reference nobody knows where they are; what they write next brings one, and they get all of it then.
    const sending = conversation && sendingFor(conversation);
    if (!conversation || !sending) return { kind: 'left', waitMs: null };
    while (this.progress.next < conversation.nextSeq) {
      const entries = await store.entries(this.#id, this.progress.next, BATCH);
      if (entries.length === 0) break;
      for (const entry of entries) {
        const end = await this.#sendEntry(sending, entry);
        if (end) return end;
      }
    }
    const again = await this.#sendAgain(sending);
    if (again) return again;
    // What a person wrote makes no message, so that it was passed may not be recorded yet.
    const kept = await this.#parts.outbox.advance(this.#id, this.#taken, this.progress);
    return kept ? { kind: 'left', waitMs: null } : { kind: 'lost' };
  }

  async #sendEntry(sending: Sending, entry: LogEntry): Promise<End | null> {
    if (entry.seq !== this.progress.next) this.#set({ next: entry.seq, pieces: 0 });
    const messages = sending(entry);
    for (const [piece, message] of messages.entries()) {
      if (piece < this.progress.pieces) continue;
      const sent = await this.#send(entry.seq, piece, message);
      if (sent.kind === 'refused') {
        const dead = [...this.progress.dead, { seq: entry.seq, code: sent.code, at: this.#parts.clock() }];
        this.#set({ next: entry.seq + 1, pieces: 0, failed: null, dead });
        return this.#recorded();
      }
      if (sent.kind !== 'sent') return this.#notSent(sent);
      const isLast = piece + 1 === messages.length;
      const place = isLast ? { next: entry.seq + 1, pieces: 0 } : { pieces: piece + 1 };
      this.#set({ ...place, failed: null, standstill: null });
      const lost = await this.#recorded();
      if (lost) return lost;
      if (isLast) return null;
    }
    this.#set({ next: entry.seq + 1, pieces: 0 });
    return null;
  }

  /** Dead letters that staff asked to send again, whole, after everything else. */
  async #sendAgain(sending: Sending): Promise<End | null> {
    for (const seq of this.progress.again) {
      const [entry] = await this.#parts.store.entries(this.#id, seq, 1);
      const messages = entry?.seq === seq ? sending(entry) : [];
      let refused = false;
      for (const [piece, message] of messages.entries()) {
        const sent = await this.#send(seq, piece, message);
        if (sent.kind !== 'sent' && sent.kind !== 'refused') return this.#notSent(sent);
        refused ||= sent.kind === 'refused';
      }
      const dead = refused ? this.progress.dead : this.progress.dead.filter((letter) => letter.seq !== seq);
      this.#set({ dead, failed: null, again: this.progress.again.filter((other) => other !== seq) });
      const lost = await this.#recorded();
      if (lost) return lost;
    }
    return null;
  }

  async #send(seq: number, piece: number, message: Attempt): Promise<Sent> {
    const { outbox } = this.#parts;
    const key = messageKey(this.#id, seq, piece);
    const wasSent = this.progress.failed?.unknown === true && (await outbox.isConfirmed(key));
    return wasSent ? { kind: 'sent' } : message(key);
  }

  #notSent(sent: Exclude<Sent, { kind: 'sent' | 'refused' }>): End {
    const { clock, chance } = this.#parts;
    const now = clock();
    switch (sent.kind) {
      case 'hold':
        return { kind: 'left', waitMs: sent.ms };
      case 'standstill':
        this.#set({ failed: null, standstill: { why: sent.why, code: sent.code, at: now } });
        return { kind: 'left', waitMs: null };
      case 'failed': {
        const { times = 0, since = now, unknown = false } = this.progress.failed ?? {};
        this.#set({ failed: { times: times + 1, since, unknown: unknown || sent.unknown } });
        if (now - since < GIVE_UP_MS) return { kind: 'left', waitMs: pauseAfter(times + 1, sent.waitMs, chance) };
        this.#set({ failed: null, standstill: { why: 'failing', code: sent.code, at: now } });
        return { kind: 'left', waitMs: null };
      }
    }
  }

  async #recorded(): Promise<End | null> {
    const kept = await this.#parts.outbox.advance(this.#id, this.#taken, this.progress);
    return kept ? null : { kind: 'lost' };
  }

  #set(change: Partial<Progress>): void {
    this.progress = { ...this.progress, ...change };
  }
}

/** The same for the same message at every attempt, and says nothing about the conversation. */
export function messageKey(id: ConversationId, seq: number, piece: number): string {
  return hash('sha256', `${id}:${seq}:${piece}`, 'base64url').slice(0, 22);
}
