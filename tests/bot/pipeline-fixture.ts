import { botOf, loadContent, type Settings, wordingOf } from '../../bot/compose.ts';
import { type ConversationId, conversationId, hubIdSchema } from '../../bot/conversation/ids.ts';
import type { ConversationStore } from '../../bot/conversation/store.ts';
import { afterTimeout } from '../../bot/desk/after.ts';
import { effectRunner } from '../../bot/desk/effects.ts';
import type { Incoming, Outcome, PersonInput } from '../../bot/incoming.ts';
import { PlanCodes } from '../../bot/plan-codes.ts';
import { ReportNumbers } from '../../bot/report-numbers.ts';
import type { Action } from '../../dialogs/action.ts';
import { newState } from '../../dialogs/state.ts';
import type { Locale } from '../../locales/locale.ts';
import { drawnBytes } from '../draws.ts';
import type { TestStore } from './store/redis-fixture.ts';

export const HUB = hubIdSchema.parse('croxteth');
const settings: Settings = { operator: 'The Hub', hub: HUB, demonstration: true };
const content = loadContent(new URL('../../', import.meta.url));
export const wording = wordingOf(content, settings);

/** Counts messages over all bots: two processes never give two messages the same id. */
let sent = 0;

/** The real bot on a real store, and a person who uses it. `store` may be replaced to see what happens when it fails. */
export function botOn(test: TestStore, store: ConversationStore = test.store, clock: () => number = Date.now) {
  const logged: object[] = [];
  const log = (line: object) => logged.push(line);
  const { queue, duty, plans, reports } = test;
  const random = (bytes: number) => drawnBytes(bytes);
  const codes = new PlanCodes({ plans, random, clock });
  const numbers = new ReportNumbers({ reports, random, clock });
  const runEffects = effectRunner({
    ...test,
    store,
    tellWait: async () => undefined,
    deliver: async () => undefined,
    log,
  });
  const receive = botOf(content, settings, wording, { store, queue, duty, codes, numbers, runEffects, log, clock });
  const open = async (locale: Locale = 'en'): Promise<ConversationId> => {
    const id = conversationId(drawnBytes(16));
    await test.store.create({ id, channel: 'webchat', state: newState(locale, 'guessed', 'liverpool') });
    await send(id, { kind: 'arrived' }, 'arrived');
    return id;
  };
  const send = (conversation: ConversationId, input: PersonInput, once?: string): Promise<Outcome> => {
    sent += 1;
    const incoming: Incoming = { conversation, channel: 'webchat', once: once ?? `m${sent}`, input, hint: null };
    return receive(incoming);
  };
  const write = (id: ConversationId, text: string, once?: string) => send(id, { kind: 'text', text }, once);
  const tap = (id: ConversationId, action: Action) => send(id, { kind: 'action', action, label: action.do });
  return { open, write, tap, send, receive, runEffects, logged, after: afterTimeout };
}
