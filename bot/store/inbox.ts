import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { ConversationId } from '../conversation/ids.ts';
import type { Arrived, Hold, Inbox, TakenIn } from '../conversation/inbox.ts';
import type { ConversationStore } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import { onceField } from './commit.ts';
import type { Connection } from './connection.ts';
import { type Nonces, seal, unseal } from './envelope.ts';
import type { KeyStore } from './key-store.ts';
import { CONVERSATION_MS, conversationKeys, shardKeys } from './keys.ts';
import { Line } from './line.ts';
import { Recent } from './recent.ts';
import { numberOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

const arrivedSchema = z.object({ once: z.string(), at: z.number().int(), event: z.unknown() });
/** Of so many conversations it is remembered under which epoch something was kept last. */
const REMEMBERED = 10_000;
/** An erasure may come between reading the epoch and keeping; twice in a row is no accident. */
const ATTEMPTS = 4;

type InboxParts = {
  readonly connection: Connection;
  readonly keys: KeyStore;
  readonly nonce: Nonces;
  /** To learn under which epoch to encrypt. */
  readonly store: Pick<ConversationStore, 'load'>;
  readonly token: () => string;
};

type Sealing = { readonly epoch: number; readonly key: KeyObject | undefined };

/** What waits lies in one hash for each conversation, by the field that the commit will mark as seen, encrypted under the conversation's key. */
export class RedisInbox implements Inbox {
  readonly #parts: InboxParts;
  readonly #line: Line;
  /** The script checks the epoch, so one that is over by now costs a second attempt and nothing else. */
  readonly #epochs = new Recent<ConversationId, number>(REMEMBERED);

  constructor(parts: InboxParts) {
    this.#parts = parts;
    const keysOf = (id: ConversationId) => {
      const { inbox, record } = conversationKeys(id);
      return { needed: inbox, hash: inbox, line: conversationKeys(id).arrivals, record };
    };
    this.#line = new Line(parts.connection, keysOf, (shard) => shardKeys(shard).arrivals, parts.token);
  }

  async accept(id: ConversationId, arrived: Arrived, hold: Hold): Promise<'accepted' | 'known'> {
    const { connection, nonce } = this.#parts;
    const { record, inbox, arrivals } = conversationKeys(id);
    const text = JSON.stringify(arrived);
    for (let tries = 0; tries < ATTEMPTS; tries += 1) {
      const { epoch, key } = (tries === 0 && (await this.#sealedLast(id))) || (await this.#sealing(id, tries > 0));
      if (key === undefined) continue;
      const sealed = seal(key, { conversation: id, epoch, field: 'arrived' }, epoch, nonce(), text);
      const args = [
        id,
        onceField(arrived.once),
        String(epoch),
        sealed,
        String(hold.ms),
        String(hold.longestMs),
        String(CONVERSATION_MS),
      ];
      const kept = numberOf(await run(connection, SCRIPTS.accept, [record, inbox, arrivals], args));
      if (kept < 0) continue;
      this.#epochs.set(id, epoch);
      return kept === 1 ? 'accepted' : 'known';
    }
    throw new FingerpostError('conversation.busy');
  }

  async take(id: ConversationId): Promise<TakenIn | null> {
    const taken = await this.#line.take(id);
    if (taken === null) return null;
    const opened = await Promise.all([...taken.fields.values()].map((sealed) => this.#open(id, sealed)));
    const waiting = opened.flatMap((arrived) => arrived ?? []);
    waiting.sort((a, b) => a.at - b.at || (a.once < b.once ? -1 : 1));
    return { token: taken.token, asked: taken.asked, waiting };
  }

  keep(id: ConversationId, { token }: TakenIn): Promise<boolean> {
    return this.#line.keep(id, token, null);
  }

  leave(
    id: ConversationId,
    taken: TakenIn,
    done: readonly Arrived[],
    waitMs: number | null,
    againMs: number,
  ): Promise<boolean> {
    return this.#line.leave(id, taken, waitMs, againMs, { gone: done.map(({ once }) => onceField(once)) });
  }

  due(limit: number): Promise<ConversationId[]> {
    return this.#line.due(limit);
  }

  /** Under what something was sealed before, without asking whether that is still so; null where nothing was, or its key is gone. */
  async #sealedLast(id: ConversationId): Promise<Sealing | null> {
    const epoch = this.#epochs.get(id);
    const key = epoch === undefined ? undefined : await this.#parts.keys.find(id, epoch);
    return epoch === undefined || key === undefined ? null : { epoch, key };
  }

  async #sealing(id: ConversationId, fresh: boolean): Promise<Sealing> {
    const conversation = await this.#parts.store.load(id, { fresh });
    const epoch = conversation?.epoch ?? 0;
    return { epoch, key: conversation ? await this.#parts.keys.find(id, epoch) : await this.#firstKey(id) };
  }

  /** The key of a conversation that has not begun. One that has, and whose key is gone, must begin again first. */
  async #firstKey(id: ConversationId): Promise<KeyObject> {
    const { connection, keys } = this.#parts;
    if ((await connection.send(['EXISTS', conversationKeys(id).record])) === 1) {
      throw new FingerpostError('conversation.not-found');
    }
    return (await keys.find(id, 0)) ?? keys.obtain(id, 0);
  }

  /** Null for what was written before an erasure, whose key is gone. */
  async #open(id: ConversationId, sealed: Buffer): Promise<Arrived | null> {
    const epoch = sealed.readUIntBE(1, 6);
    const key = await this.#parts.keys.find(id, epoch);
    if (key === undefined) return null;
    return arrivedSchema.parse(JSON.parse(unseal(key, { conversation: id, epoch, field: 'arrived' }, sealed).text));
  }
}
