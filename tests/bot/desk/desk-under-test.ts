import { randomUUID } from 'node:crypto';
import { type Hold, LEASE_MS, type StaffCard } from '../../../bot/conversation/hold.ts';
import { type ConversationId, conversationId, type StaffId } from '../../../bot/conversation/ids.ts';
import type { Conversation } from '../../../bot/conversation/store.ts';
import { effectRunner } from '../../../bot/desk/effects.ts';
import type { FaultLine } from '../../../bot/desk/faults.ts';
import { personAct } from '../../../bot/desk/person-act.ts';
import type { PersonAct } from '../../../bot/desk/rules/acts.ts';
import type { StoreOptions } from '../../../bot/store/connect.ts';
import { slotsKey } from '../../../bot/store/keys.ts';
import type { Choice } from '../../../dialogs/reply.ts';
import type { Said } from '../../../dialogs/said.ts';
import { newState } from '../../../dialogs/state.ts';
import type { Locale } from '../../../locales/locale.ts';
import { drawnBytes } from '../../draws.ts';
import { redisTime, startTestStore } from '../store/redis-fixture.ts';
import { HUB, REQUEST } from './conversations.ts';

/** Words that say which key and language they stand for. */
export function render(said: Said, locale: Locale, choices: readonly Choice[] = []) {
  return {
    locale,
    text: `${locale} ${said.key} ${Object.values(said.params ?? {}).join(' ')}`.trim(),
    choices: choices.map(({ label, action }) => ({ label: `${locale} ${label.key}`, action })),
  };
}

export type DeskUnderTest = Awaited<ReturnType<typeof startDesk>>;

/** The staff side on a real store, and people who do what a turn would do. */
export async function startDesk(options: Partial<StoreOptions> = {}) {
  const redis = await startTestStore(options);
  const faults: FaultLine[] = [];
  const delivered: ConversationId[] = [];
  const log = (line: FaultLine) => void faults.push(line);
  const runEffects = effectRunner({
    ...redis,
    deliver: async (id) => void delivered.push(id),
    tellWait: async () => undefined,
    log,
  });
  const ports = { ...redis, render, runEffects, log };

  async function load(id: ConversationId): Promise<Conversation> {
    const conversation = await redis.store.load(id, { fresh: true });
    if (conversation === null) throw new Error('no such conversation');
    return conversation;
  }

  return {
    redis,
    faults,
    delivered,
    ports,
    load,

    /** A person who has said these things to the bot. */
    async arrive(...texts: string[]): Promise<ConversationId> {
      const id = conversationId(drawnBytes(16));
      const from = await redis.store.create({ id, channel: 'webchat', state: newState('ar', 'chosen', null) });
      const entries = texts.map((text) => ({ from: 'person' as const, text, locale: 'ar' as const }));
      await redis.store.commit({ from, entries });
      return id;
    },

    async say(id: ConversationId, text: string): Promise<void> {
      await redis.store.commit({ from: await load(id), entries: [{ from: 'person', text, locale: 'ar' }] });
    },

    /** As the pipeline does it, with the turn's own entries left out. */
    async act(id: ConversationId, act: PersonAct): Promise<Conversation> {
      const from = await load(id);
      const parts = personAct(from, act, { render, locale: 'ar' });
      if (parts.kind === 'refusal') throw new Error(parts.because);
      const { hold, entries, effects, offered } = parts;
      const result = await redis.store.commit({ from, hold, entries, effects, state: { ...from.state, offered } });
      if (result.kind !== 'committed') throw new Error(result.kind);
      await runEffects(id);
      return result.conversation;
    },

    /** Somebody who waits for staff. */
    async waiting(...texts: string[]): Promise<ConversationId> {
      const id = await this.arrive(...texts);
      await this.act(id, REQUEST);
      return id;
    },

    async holdOf(id: ConversationId): Promise<Hold> {
      return (await load(id)).hold;
    },

    async queueOf(hub: string = HUB): Promise<[ConversationId, Hold['kind']][]> {
      return (await redis.queue.list(hub)).map(({ conversation, hold }) => [conversation, hold.kind]);
    },

    /** What the person was told, by key. */
    async told(id: ConversationId): Promise<string[]> {
      const entries = await redis.store.entries(id, 0);
      return entries.flatMap((entry) => (entry.from === 'system' ? [entry.event] : []));
    },

    /** Slots of people who have left without anybody giving them back: nothing was heard of them for half a lease. */
    async leaveSlots(staff: StaffId, count: number): Promise<void> {
      const ends = String((await redisTime(redis.data)) + LEASE_MS / 2);
      for (let at = 0; at < count; at += 1)
        await redis.data.send(['ZADD', slotsKey(staff), ends, conversationId(drawnBytes(16))]);
    },

    stop: () => redis.stop(),
  };
}

export function messageBy(staff: StaffCard, fence: number, text: string, messageId: string = randomUUID()) {
  return { claim: { staff, fence }, messageId, text };
}
