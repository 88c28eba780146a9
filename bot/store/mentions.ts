import { type ConversationId, conversationIdSchema, type StaffId } from '../conversation/ids.ts';
import { MENTION_MS, type Mention, type Mentions, mentionSchema } from '../conversation/mentions.ts';
import type { Connection, Reply } from './connection.ts';
import { mentionsKey } from './keys.ts';
import { listOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';
import type { RedisWakes } from './wakes.ts';

/** Who was named in notes, for each member of staff, by conversation. Each mention ends by its own age, however many come after it. */
export class RedisMentions implements Mentions {
  readonly #connection: Connection;
  readonly #wakes: RedisWakes;

  constructor(connection: Connection, wakes: RedisWakes) {
    this.#connection = connection;
    this.#wakes = wakes;
  }

  async add(staff: StaffId, { conversation, by, at }: Mention): Promise<void> {
    await this.#kept(staff, conversation, JSON.stringify({ by, at }));
  }

  async list(staff: StaffId): Promise<readonly Mention[]> {
    const flat = listOf(await this.#kept(staff)).map(textOf);
    const mentions: Mention[] = [];
    for (let at = 0; at < flat.length; at += 2) {
      const kept = mentionSchema.safeParse(JSON.parse(flat[at + 1] ?? 'null'));
      if (kept.success) mentions.push({ ...kept.data, conversation: conversationIdSchema.parse(flat[at]) });
    }
    return mentions.sort((a, b) => b.at - a.at);
  }

  async drop(staff: StaffId, conversation: ConversationId): Promise<void> {
    await this.#connection.send(['HDEL', mentionsKey(staff), conversation]);
  }

  onMention(staff: StaffId, wake: () => void): Promise<() => Promise<void>> {
    return this.#wakes.onMessage(mentionsKey(staff), staff, () => wake());
  }

  #kept(staff: StaffId, ...added: readonly string[]): Promise<Reply> {
    return run(this.#connection, SCRIPTS.mentions, [mentionsKey(staff)], [String(MENTION_MS), staff, ...added]);
  }
}
