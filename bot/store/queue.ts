import { type ConversationId, conversationIdSchema } from '../conversation/ids.ts';
import { queueOrder, queueScore } from '../conversation/queue-order.ts';
import type { Conversation, HandOffQueue, QueueItem } from '../conversation/store.ts';
import type { Connection } from './connection.ts';
import { keptHold } from './kept-state.ts';
import { CONVERSATION_MS, conversationKeys, QUEUE_MS, queueKeys } from './keys.ts';
import { listOf, numberOf, textOf } from './reply.ts';
import { run, SCRIPTS } from './scripts.ts';

type Line = { readonly item: QueueItem; readonly version: number };

/** A hub's queue as a projection: what it shows comes from the conversations and can be written again at any time. */
export class RedisQueue implements HandOffQueue {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async project(conversation: Pick<Conversation, 'id' | 'version' | 'hold'>, hub: string): Promise<void> {
    const { id, version, hold } = conversation;
    const here = hold.kind !== 'bot' && hold.handOff.hub === hub;
    const score = here && hold.kind === 'waiting' ? String(queueScore(hold.handOff)) : '';
    await this.#write(hub, id, version, here ? JSON.stringify(hold) : '', score);
  }

  async list(hub: string): Promise<QueueItem[]> {
    const flat = listOf(await this.#connection.send(['HGETALL', queueKeys(hub).lines]));
    const lines: Line[] = [];
    for (let at = 0; at < flat.length; at += 2) {
      const line = readLine(textOf(flat[at]), textOf(flat[at + 1]));
      if (line !== null) lines.push(line);
    }
    const items = (await this.#withoutEnded(hub, lines)).map(({ item }) => item);
    return items.sort(queueOrder);
  }

  async place(hub: string, id: ConversationId): Promise<number | null> {
    const rank = await this.#connection.send(['ZRANK', queueKeys(hub).waiting, id]);
    return rank === null ? null : numberOf(rank) + 1;
  }

  /** A conversation may end by its lifetime while it waits, and nothing is projected then. Only old lines can be such. */
  async #withoutEnded(hub: string, lines: readonly Line[]): Promise<Line[]> {
    const [seconds] = listOf(await this.#connection.send(['TIME']));
    const oldest = numberOf(seconds) * 1000 - CONVERSATION_MS;
    const ended = await Promise.all(
      lines.map(async ({ item, version }) => {
        if (item.hold.handOff.since > oldest) return false;
        const { record } = conversationKeys(item.conversation);
        if ((await this.#connection.send(['EXISTS', record])) === 1) return false;
        await this.#write(hub, item.conversation, version, '', '');
        return true;
      }),
    );
    return lines.filter((_, index) => ended[index] === false);
  }

  async #write(hub: string, id: ConversationId, version: number, line: string, score: string): Promise<void> {
    const { waiting, lines, gone, ended, wake } = queueKeys(hub);
    const args = [hub, id, String(version), line, score, String(QUEUE_MS)];
    await run(this.#connection, SCRIPTS.project, [waiting, lines, gone, ended, wake], args);
  }
}

/** `<version>:<hold json>`; null for a line without a hold, or one that only another version of the service can read. */
function readLine(id: string, text: string): Line | null {
  const colon = text.indexOf(':');
  if (colon === text.length - 1) return null;
  const hold = keptHold(JSON.parse(text.slice(colon + 1)));
  if (hold.kind === 'bot') return null;
  return { item: { conversation: conversationIdSchema.parse(id), hold }, version: Number(text.slice(0, colon)) };
}
