import type { State } from '../../dialogs/state.ts';
import type { Channel } from '../conversation/channel.ts';
import type { LogEntry, Note } from '../conversation/entry.ts';
import type { ConversationId, StaffId } from '../conversation/ids.ts';
import type { Change, CommitResult, Conversation, ConversationStore } from '../conversation/store.ts';
import { commitArguments, commitKeys, commitOf, commitResult, onceField } from './commit.ts';
import type { Connection } from './connection.ts';
import { type Nonces, seal } from './envelope.ts';
import type { KeyStore } from './key-store.ts';
import { CONVERSATION_MS, conversationKeys } from './keys.ts';
import { logEntries, notesOf } from './log.ts';
import type { Pointers } from './pointers.ts';
import { Recent } from './recent.ts';
import { openConversation, type SealedConversation, sealedConversation } from './record.ts';
import { numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';
import type { WrittenEffects } from './written-effects.ts';

/** How many opened conversations are kept in the process, and how long: an erasure elsewhere must not outlast it by much. */
const COPIES = 5000;
const COPY_MS = 600_000;
const DEFAULT_LIMIT = 500;

export type ConversationStoreParts = {
  readonly connection: Connection;
  readonly keys: KeyStore;
  readonly pointers: Pointers;
  readonly written: WrittenEffects;
  readonly nonce: Nonces;
  readonly leaseMs: number;
};

/**
 * The conversations in Redis. A warm turn is one round trip: the copy in the process is not trusted but checked, because
 * the commit compares its version.
 */
export class RedisConversationStore implements ConversationStore {
  readonly #parts: ConversationStoreParts;
  readonly #copies = new Recent<ConversationId, Conversation>(COPIES, COPY_MS);

  constructor(parts: ConversationStoreParts) {
    this.#parts = parts;
  }

  async create(start: {
    id: ConversationId;
    channel: Channel;
    state: State;
    resumeHash?: string;
  }): Promise<Conversation> {
    const { id, state } = start;
    const there = (await this.#read(id)) ?? (await this.#begin(start));
    if (start.resumeHash !== undefined) await this.#parts.pointers.keepResume(start.resumeHash, id);
    const key = await this.#parts.keys.find(id, there.epoch);
    if (key !== undefined) return this.#keep(openConversation(there, key));
    // What is there was erased up to its key, as after a restored backup: it begins again, and its numbers go on.
    const { sealedState: _, sealedReference: __, ...rest } = there;
    const result = await this.commit({ from: { ...rest, state, reference: null }, state, erase: true });
    return result.kind === 'committed' ? result.conversation : this.create(start);
  }

  async load(id: ConversationId, options?: { fresh?: boolean }): Promise<Conversation | null> {
    if (options?.fresh !== true) {
      const copy = this.#copies.get(id);
      if (copy !== undefined) return copy;
    }
    const sealed = await this.#read(id);
    const key = sealed === null ? undefined : await this.#parts.keys.find(id, sealed.epoch);
    if (sealed !== null && key !== undefined) return this.#keep(openConversation(sealed, key));
    this.#copies.delete(id);
    return null;
  }

  async commit(change: Change): Promise<CommitResult> {
    const { connection, keys, nonce, leaseMs, written } = this.#parts;
    const commit = commitOf(change);
    const { id } = change.from;
    const key = commit.erase === true ? await keys.obtain(id, commit.epoch) : await keys.find(id, commit.epoch);
    if (key === undefined) {
      this.#copies.delete(id);
      return { kind: 'conflict' };
    }
    const args = commitArguments(commit, key, nonce, leaseMs);
    const result = commitResult(commit, await run(connection, SCRIPTS.commit, commitKeys(commit), args));
    if (result.kind === 'committed') {
      this.#keep(result.conversation);
      for (const effect of change.effects ?? []) written.remember(id, effect, result.conversation.version);
    } else {
      this.#copies.delete(id);
    }
    return result;
  }

  async entries(id: ConversationId, from: number, limit = DEFAULT_LIMIT): Promise<LogEntry[]> {
    const names = conversationKeys(id);
    const { connection, keys } = this.#parts;
    const reply = await run(connection, SCRIPTS.entries, [names.record, names.log], [String(from), String(limit)]);
    return logEntries(id, reply, keys, { from, limit });
  }

  async notes(id: ConversationId): Promise<(Note & { at: number })[]> {
    const names = conversationKeys(id);
    const { connection, keys } = this.#parts;
    return notesOf(id, await run(connection, SCRIPTS.notes, [names.record, names.notes], []), keys);
  }

  async seen(id: ConversationId, once: string): Promise<{ seq: number | null } | null> {
    const reply = await this.#parts.connection.send(['HGET', conversationKeys(id).record, onceField(once)]);
    if (reply === null) return null;
    const seq = textOf(reply);
    return { seq: seq === '' ? null : Number(seq) };
  }

  async heartbeat(id: ConversationId, claim: { staff: StaffId; fence: number }): Promise<boolean> {
    const { record, leases } = conversationKeys(id);
    const { connection, leaseMs } = this.#parts;
    const args = [id, claim.staff, String(claim.fence), String(leaseMs)];
    const leaseUntil = numberOf(await run(connection, SCRIPTS.heartbeat, [record, leases], args));
    if (leaseUntil === 0) return false;
    const copy = this.#copies.get(id);
    if (copy?.fence === claim.fence) this.#copies.set(id, { ...copy, leaseUntil });
    return true;
  }

  byResume(hash: string): Promise<ConversationId | null> {
    return this.#parts.pointers.byResume(hash);
  }

  dropResume(hash: string): Promise<void> {
    return this.#parts.pointers.dropResume(hash);
  }

  byPerson(
    person: { channel: Channel; page: string; user: string },
    fresh: () => ConversationId,
  ): Promise<ConversationId> {
    return this.#parts.pointers.byPerson(person, fresh);
  }

  knownPerson(person: { channel: Channel; page: string; user: string }): Promise<ConversationId | null> {
    return this.#parts.pointers.knownPerson(person);
  }

  takeOnce(id: string, seconds: number): Promise<boolean> {
    return this.#parts.pointers.takeOnce(id, seconds);
  }

  async #read(id: ConversationId): Promise<SealedConversation | null> {
    const reply = await run(this.#parts.connection, SCRIPTS.load, [conversationKeys(id).record], []);
    return reply === null ? null : sealedConversation(id, reply);
  }

  async #begin({ id, channel, state }: { id: ConversationId; channel: Channel; state: State }) {
    const { connection, keys, nonce } = this.#parts;
    const key = await keys.obtain(id, 0);
    const sealed = seal(key, { conversation: id, epoch: 0, field: 'state' }, 0, nonce(), JSON.stringify(state));
    const { record, log, notes, effects } = conversationKeys(id);
    const args = [channel, sealed, JSON.stringify({ kind: 'bot' }), String(CONVERSATION_MS)];
    return sealedConversation(id, await run(connection, SCRIPTS.create, [record, log, notes, effects], args));
  }

  /** Keeps the copy unless a newer one was kept while this one was on its way. */
  #keep(conversation: Conversation): Conversation {
    const copy = this.#copies.get(conversation.id);
    if (copy === undefined || copy.version <= conversation.version) this.#copies.set(conversation.id, conversation);
    return conversation;
  }
}
