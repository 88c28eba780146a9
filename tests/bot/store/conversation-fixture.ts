import type { EntryBody } from '../../../bot/conversation/entry.ts';
import type { HandOff, Hold, StaffCard } from '../../../bot/conversation/hold.ts';
import {
  type ConversationId,
  conversationId,
  handOffIdSchema,
  hubIdSchema,
  staffIdSchema,
} from '../../../bot/conversation/ids.ts';
import type { Change, CommitResult, Conversation, ConversationStore } from '../../../bot/conversation/store.ts';
import { newState } from '../../../dialogs/state.ts';
import { drawnBytes } from '../../draws.ts';

export const newId = (): ConversationId => conversationId(drawnBytes(16));

export function newConversation(store: ConversationStore, id = newId()): Promise<Conversation> {
  return store.create({ id, channel: 'webchat', state: newState('ar', 'chosen', 'liverpool') });
}

export const said = (text: string): EntryBody => ({ from: 'person', text, locale: 'ar' });

export const staffCard = (name = 'Sam'): StaffCard => ({
  id: staffIdSchema.parse(`hub:${name.toLowerCase()}`),
  name,
  role: 'Adviser',
  organisation: 'Good Help Hub',
});

export const handOff = (more: Partial<HandOff> = {}): HandOff => ({
  id: handOffIdSchema.parse(drawnBytes(16).toString('hex')),
  hub: hubIdSchema.parse('hub'),
  band: 'waiting',
  locale: 'ar',
  topics: ['health'],
  area: 'liverpool',
  role: null,
  preference: null,
  sharedFrom: 0,
  since: 0,
  front: false,
  refused: [],
  told: null,
  ...more,
});

export const waiting = (more: Partial<HandOff> = {}): Hold => ({ kind: 'waiting', handOff: handOff(more) });

/** Commits what must succeed and answers with the conversation as it is then. */
export async function committed(store: ConversationStore, change: Change): Promise<Conversation> {
  return conversationOf(await store.commit(change));
}

export function conversationOf(result: CommitResult): Conversation {
  if (result.kind !== 'committed') throw new Error(`not committed but ${result.kind}`);
  return result.conversation;
}

/** Lets somebody wait, then a member of staff join. */
export async function joinedBy(store: ConversationStore, from: Conversation, staff: StaffCard): Promise<Conversation> {
  const asked = await committed(store, { from, hold: { to: waiting(), stampSince: true, lease: 'keep' } });
  return claimedBy(store, asked, staff);
}

export async function claimedBy(store: ConversationStore, from: Conversation, staff: StaffCard): Promise<Conversation> {
  if (from.hold.kind === 'bot') throw new Error('nobody waits');
  const to: Hold = { kind: 'joined', handOff: from.hold.handOff, staff, fence: from.fence + 1, claimedAt: 0 };
  return committed(store, { from, hold: { to, lease: 'start' } });
}
