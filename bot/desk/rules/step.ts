import type { Choice } from '../../../dialogs/reply.ts';
import type { Said } from '../../../dialogs/said.ts';
import type { State } from '../../../dialogs/state.ts';
import type { Effect } from '../../conversation/effect.ts';
import type { EntryBody } from '../../conversation/entry.ts';
import type { HeldByStaff, Hold } from '../../conversation/hold.ts';
import type { Conversation, Guard, HoldChange } from '../../conversation/store.ts';

export type SystemEvent = Extract<EntryBody, { from: 'system' }>['event'];

/** One thing that the person is told about the hand-off, before it is put into words. */
export type Announcement = { readonly event: SystemEvent; readonly said: Said; readonly choices: readonly Choice[] };

/** What an act does to a conversation: the parts of one commit, with words still as keys. */
export type Step = {
  readonly kind: 'step';
  readonly hold: HoldChange;
  readonly announce: Announcement;
  /** Who is there beside the holder from now on, where that changes. */
  readonly beside?: State['beside'];
  readonly effects: readonly Effect[];
  /** What the commit must check by the clock of Redis, in the same script. */
  readonly guard?: Guard;
};

/** Why an act cannot be done now. Nothing has changed. */
export type Refusal = {
  readonly kind: 'refusal';
  readonly because: /** Someone else holds the conversation. */
    | 'taken'
    /** The person did not want this member of staff. */
    | 'not-wanted'
    /** The claim is over, or it never was this one. */
    | 'lost'
    /** The person has not let the member of staff in yet. */
    | 'not-joined'
    /** Nobody waits here. */
    | 'not-waiting'
    /** Nobody has asked to join, so there is nobody to accept or refuse. */
    | 'not-offered'
    /** The person waits already, or somebody is with them. */
    | 'already';
};

export function refusal(because: Refusal['because']): Refusal {
  return { kind: 'refusal', because };
}

/** A step whose queue is brought up to date and whose words reach the person's channel. */
export function step(
  conversation: Conversation,
  hub: string,
  parts: Pick<Step, 'hold' | 'announce' | 'beside'> & { guard?: Guard; more?: readonly Effect[] },
): Step {
  const { more = [], ...rest } = parts;
  return { kind: 'step', ...rest, effects: [{ kind: 'project-queue', hub }, ...more, ...deliveryTo(conversation)] };
}

/** What is learnt when a talk ends: how long staff are with people, where somebody knows when it began, and what its holder has held. */
export function served(conversation: Pick<Conversation, 'loadedAt'>, held: HeldByStaff): Effect[] {
  const { handOff, fence, claimedAt } = held;
  const ms = Math.max(0, conversation.loadedAt - claimedAt);
  const lasted: Effect[] =
    claimedAt === 0 ? [] : [{ kind: 'served', hub: handOff.hub, claim: `${handOff.id}:${fence}`, ms }];
  return [...lasted, ...hasHeld(conversation, held)];
}

/** Somebody let in was with a person, however it ended. Who only asked to join was not. */
export function hasHeld({ loadedAt }: Pick<Conversation, 'loadedAt'>, { kind, handOff, staff }: HeldByStaff): Effect[] {
  return kind === 'joined' ? [{ kind: 'held', staff: staff.id, band: handOff.band, endedAt: loadedAt }] : [];
}

/** Web chat reads the log by itself; every other channel has to be sent what the log holds. */
export function deliveryTo(conversation: Pick<Conversation, 'channel'>): Effect[] {
  return conversation.channel === 'webchat' ? [] : [{ kind: 'deliver' }];
}

export const BOT: Hold = { kind: 'bot' };
