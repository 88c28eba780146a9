import { type ConversationId, conversationIdSchema, SHARDS } from '../conversation/ids.ts';
import type { Argument, Connection, Reply } from './connection.ts';
import { bytesOf, listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

const ALL_SHARDS = Array.from({ length: SHARDS }, (_, shard) => String(shard).padStart(2, '0'));

/** The fields of a conversation's hash, without those that are the line's own. */
export type Fields = ReadonlyMap<string, Buffer>;
export type Taken = {
  readonly token: string;
  readonly asked: string;
  readonly fields: Fields;
  readonly delivered: number;
  /** Who had it before did not leave it: what they did last is unknown. */
  readonly abandoned: boolean;
};
/** Which fields go and which are set. */
export type FieldChange = { readonly gone?: readonly string[]; readonly set?: readonly (readonly [string, string])[] };

/** The keys of a conversation that wait in a line: what must exist for it to stay, its hash, the line of its shard, its record. */
type LineKeys = { readonly needed: string; readonly hash: string; readonly line: string; readonly record: string };

/** How long a conversation is in the hands of who took it, in milliseconds: longer than one call to a channel, or one turn, may last. */
const LINE_LEASE_MS = 30_000;

/** A line of conversations in which each is in one pair of hands at a time, whichever process they belong to. */
export class Line {
  readonly #connection: Connection;
  readonly #keysOf: (id: ConversationId) => LineKeys;
  readonly #lineOf: (shard: string) => string;
  readonly #token: () => string;

  constructor(
    connection: Connection,
    keysOf: (id: ConversationId) => LineKeys,
    lineOf: (shard: string) => string,
    token: () => string,
  ) {
    this.#connection = connection;
    this.#keysOf = keysOf;
    this.#lineOf = lineOf;
    this.#token = token;
  }

  async take(id: ConversationId): Promise<Taken | null> {
    const { needed, hash, line, record } = this.#keysOf(id);
    const token = this.#token();
    const args = [id, token, String(LINE_LEASE_MS)];
    const reply = await run(this.#connection, SCRIPTS.lineTake, [needed, hash, line, record], args);
    if (reply === null) return null;
    const [flat, delivered, abandoned] = listOf(reply);
    const fields = fieldsOf(flat);
    const asked = fields.get('asked')?.toString() ?? '';
    for (const own of ['asked', 'token', 'since']) fields.delete(own);
    const at = delivered === null ? 0 : numberOf(delivered);
    return { token, asked, fields, delivered: at, abandoned: abandoned === 1 };
  }

  async keep(id: ConversationId, token: string, delivered: number | null, change: FieldChange = {}): Promise<boolean> {
    const { record, hash, line } = this.#keysOf(id);
    const args = [id, token, String(LINE_LEASE_MS), delivered === null ? '' : String(delivered), ...listed(change)];
    return (await run(this.#connection, SCRIPTS.lineKeep, [record, hash, line], args)) === 1;
  }

  /** `index`: a sorted set in which the conversation is to stand, or not. True: more was asked meanwhile, and it is due in `againMs`. */
  async leave(
    id: ConversationId,
    taken: Pick<Taken, 'token' | 'asked'>,
    waitMs: number | null,
    againMs: number,
    change: FieldChange,
    index?: { readonly key: string; readonly stands: boolean },
  ): Promise<boolean> {
    const { hash, line } = this.#keysOf(id);
    const stands = index === undefined ? '' : index.stands ? '1' : '0';
    const wait = waitMs === null ? '' : String(Math.ceil(waitMs));
    const args = [id, taken.token, taken.asked, wait, String(againMs), stands, ...listed(change)];
    return (await run(this.#connection, SCRIPTS.lineLeave, [hash, line, index?.key ?? line], args)) === 2;
  }

  due(limit: number): Promise<ConversationId[]> {
    return oldest(this.#connection, this.#lineOf, limit);
  }
}

/** The first members of a sorted set of each shard whose time has come, the oldest first. */
export async function oldest(
  connection: Connection,
  keyOf: (shard: string) => string,
  limit: number,
): Promise<ConversationId[]> {
  const replies = await Promise.all(
    ALL_SHARDS.map((shard) => run(connection, SCRIPTS.ripe, [keyOf(shard)], ['0', String(limit)])),
  );
  const found = replies.flatMap((reply) => {
    const flat = listOf(reply);
    return Array.from({ length: flat.length / 2 }, (_, pair) => ({
      id: conversationIdSchema.parse(textOf(flat[2 * pair])),
      at: numberOf(flat[2 * pair + 1]),
    }));
  });
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, limit)
    .map(({ id }) => id);
}

/** What `HGETALL` answers. */
export function fieldsOf(flat: Reply | undefined): Map<string, Buffer> {
  const list = listOf(flat);
  return new Map(
    Array.from({ length: list.length / 2 }, (_, pair) => [textOf(list[2 * pair]), bytesOf(list[2 * pair + 1])]),
  );
}

function listed({ gone = [], set = [] }: FieldChange): Argument[] {
  return [String(gone.length), ...gone, ...set.flat()];
}
