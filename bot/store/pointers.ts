import { createHmac, createSecretKey, hash, hkdfSync, type KeyObject } from 'node:crypto';
import type { Channel } from '../conversation/channel.ts';
import { type ConversationId, conversationIdSchema } from '../conversation/ids.ts';
import type { Connection, Reply } from './connection.ts';
import { POINTER_MS, personKey, resumeKey, takenKey } from './keys.ts';
import { Recent } from './recent.ts';
import { textOf } from './reply.ts';

const LIFE = String(POINTER_MS);
/** A pointer's end is pushed back once in this time, in milliseconds: each time it is a write, which goes to the disk. */
const PROLONGED_MS = 3_600_000;
const REMEMBERED = 10_000;

/** Ways to a conversation for who does not know its id, and ids that may be used only once. */
export class Pointers {
  readonly #connection: Connection;
  readonly #personKey: KeyObject;
  readonly #prolonged = new Recent<string, true>(REMEMBERED, PROLONGED_MS);

  constructor(connection: Connection, masterKey: Buffer) {
    this.#connection = connection;
    this.#personKey = createSecretKey(
      Buffer.from(hkdfSync('sha256', masterKey, '', 'fingerpost person pointer 1', 32)),
    );
  }

  async keepResume(hash: string, id: ConversationId): Promise<void> {
    await this.#connection.send(['SET', resumeKey(hash), id, 'PX', LIFE]);
  }

  async byResume(hash: string): Promise<ConversationId | null> {
    return idOrNull(await this.#connection.send(['GETEX', resumeKey(hash), 'PX', LIFE]));
  }

  async dropResume(hash: string): Promise<void> {
    await this.#connection.send(['DEL', resumeKey(hash)]);
  }

  /** Two first messages of one person at once lead to one conversation: the first id that was set stays. */
  async byPerson(
    person: { channel: Channel; page: string; user: string },
    fresh: () => ConversationId,
  ): Promise<ConversationId> {
    const key = this.#personKeyOf(person);
    const look = this.#prolonged.get(key) ? ['GET', key] : ['GETEX', key, 'PX', LIFE];
    const known = idOrNull(await this.#connection.send(look));
    this.#prolonged.set(key, true);
    if (known !== null) return known;
    const id = fresh();
    return idOrNull(await this.#connection.send(['SET', key, id, 'NX', 'GET', 'PX', LIFE])) ?? id;
  }

  async knownPerson(person: { channel: Channel; page: string; user: string }): Promise<ConversationId | null> {
    return idOrNull(await this.#connection.send(['GET', this.#personKeyOf(person)]));
  }

  async takeOnce(id: string, seconds: number): Promise<boolean> {
    const key = takenKey(hash('sha256', id, 'base64url'));
    return (await this.#connection.send(['SET', key, '', 'NX', 'EX', String(seconds)])) !== null;
  }

  #personKeyOf({ channel, page, user }: { channel: Channel; page: string; user: string }): string {
    const parts = JSON.stringify([channel, page, user]);
    return personKey(createHmac('sha256', this.#personKey).update(parts).digest('base64url'));
  }
}

function idOrNull(reply: Reply): ConversationId | null {
  return reply === null ? null : conversationIdSchema.parse(textOf(reply));
}
