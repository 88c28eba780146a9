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

/** What is learnt of how long staff are with people when a claim ends. Nothing where nobody knows when it began. */
export function served(
  { loadedAt }: Pick<Conversation, 'loadedAt'>,
  { handOff, fence, claimedAt }: HeldByStaff,
): Effect[] {
  if (claimedAt === 0) return [];
  return [{ kind: 'served', hub: handOff.hub, claim: `${handOff.id}:${fence}`, ms: Math.max(0, loadedAt - claimedAt) }];
}

/** Web chat reads the log by itself; every other channel has to be sent what the log holds. */
export function deliveryTo(conversation: Pick<Conversation, 'channel'>): Effect[] {
  return conversation.channel === 'webchat' ? [] : [{ kind: 'deliver' }];
}

export const BOT: Hold = { kind: 'bot' };
