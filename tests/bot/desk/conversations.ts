import { type HandOff, type Hold, LEASE_MS, type StaffCard } from '../../../bot/conversation/hold.ts';
import { conversationIdSchema, handOffIdSchema, hubIdSchema, staffIdSchema } from '../../../bot/conversation/ids.ts';
import type { Conversation } from '../../../bot/conversation/store.ts';
import type { PersonAct } from '../../../bot/desk/rules/acts.ts';
import { newState } from '../../../dialogs/state.ts';

/** Conversations and staff to test with. */

export const HUB = hubIdSchema.parse('example-hub');
const NOW = 1_700_000_000_000;

export function staffCard(name: string): StaffCard {
  return {
    id: staffIdSchema.parse(`example-tenant:${name.toLowerCase()}`),
    name,
    role: 'link worker',
    organisation: 'Example Hub',
  };
}
export const AMAL = staffCard('Amal');
export const KASIA = staffCard('Kasia');

export const HAND_OFF: HandOff = {
  id: handOffIdSchema.parse('0'.repeat(32)),
  hub: HUB,
  band: 'waiting',
  locale: 'ar',
  topics: ['home'],
  area: null,
  role: null,
  preference: null,
  sharedFrom: 0,
  since: NOW - 60_000,
  front: false,
  refused: [],
  told: null,
};

export const WAITING: Hold = { kind: 'waiting', handOff: HAND_OFF };
export const OFFERED: Hold = { kind: 'offered', handOff: HAND_OFF, staff: AMAL, fence: 3, claimedAt: NOW };
export const JOINED: Hold = { kind: 'joined', handOff: HAND_OFF, staff: AMAL, fence: 3, claimedAt: NOW };

export const REQUEST: Extract<PersonAct, { kind: 'request' }> = {
  kind: 'request',
  id: handOffIdSchema.parse('0'.repeat(32)),
  hub: HUB,
  band: 'waiting',
  locale: 'ar',
  topics: ['home'],
  area: null,
  role: null,
  preference: null,
  share: 'all',
};

export function conversationHeld(hold: Hold, more: Partial<Conversation> = {}): Conversation {
  return {
    id: conversationIdSchema.parse(`07-${'a'.repeat(32)}`),
    version: 9,
    channel: 'webchat',
    state: newState('ar', 'chosen', null),
    hold,
    leaseUntil: hold.kind === 'offered' || hold.kind === 'joined' ? NOW + LEASE_MS : null,
    fence: 3,
    nextSeq: 12,
    firstSeq: 0,
    epoch: 0,
    reference: null,
    loadedAt: NOW,
    ...more,
  };
}
