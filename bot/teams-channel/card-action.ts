import { z } from 'zod';
import type { ChannelActivity } from '../adapters/cloud/activity-schema.ts';
import { type Hold, isHeldByStaff } from '../conversation/hold.ts';
import { conversationIdSchema, type HubId, handOffIdSchema, hubIdSchema } from '../conversation/ids.ts';
import { type CardPlace, cardKey, type StaffCards } from '../conversation/staff-cards.ts';
import type { Conversation, ConversationStore } from '../conversation/store.ts';
import { TALKS_WITH_PEOPLE } from '../desk/auth/talks-with-people.ts';
import { claimAs } from '../desk/claim-as.ts';
import type { TakeTurnPorts } from '../desk/take-turn.ts';
import { type ErrorCode, FingerpostError } from '../errors.ts';
import { type CardData, contentOf } from './card.ts';
import { endedFace, faceOf } from './face.ts';
import type { HubChannel } from './hub-pass.ts';
import { staffWhoSent, type WhoPorts } from './who.ts';
import { say, type TeamsKey } from './words.ts';

export type CardActionPorts = WhoPorts &
  TakeTurnPorts & {
    readonly store: ConversationStore;
    readonly cards: Pick<StaffCards, 'find' | 'saw'>;
    /** The directory with whom is lent to another hub at the moment: that is in the store, which who only asks must not depend on. */
    readonly claimers: WhoPorts['directory'];
    /** Null: the hub has no channel. */
    readonly channelOf: (hub: HubId) => Promise<HubChannel | null>;
    /** The hub's channel is to be looked at. */
    readonly soon: (hub: HubId) => void;
  };

const actionSchema = z.object({
  action: z.object({
    verb: z.enum(['claim', 'show']),
    data: z.object({
      hub: hubIdSchema,
      conversation: conversationIdSchema,
      handOff: handOffIdSchema,
      copy: z.number().int().positive(),
    }),
  }),
});

/**
 * What Teams gets for `adaptiveCard/action`: the card as it is now, a plain word, or an error. The forms are those of
 * learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model ("Response format"): HTTP 200, and the real status within.
 */
export type CardAnswer =
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: object }
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.activity.message'; readonly value: string }
  | {
      readonly statusCode: 400 | 500;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: string; readonly message: string };
    };

/**
 * Somebody pressed "Claim" on a card, or looks at one. Claiming is what it is at the desk, by the same functions; the answer is for whoever
 * pressed, and all others see it when the card is changed for them.
 */
export async function cardAction(activity: ChannelActivity, ports: CardActionPorts): Promise<CardAnswer> {
  const asked = actionSchema.safeParse(activity.value);
  if (!asked.success) return failed(400, 'BadRequest', say('refused.failed'));
  const { verb, data } = asked.data.action;
  const at = await ports.channelOf(data.hub);
  const place = placeOf(activity);
  // The id of a conversation that somebody makes up is looked up for nobody, and one that they know only where its card stands.
  if (at === null || place === null || threadsChannel(place) !== at.channel) return told('refused.elsewhere');
  try {
    const key = cardKey(data);
    const record = await ports.cards.find(data.hub, key);
    if (record?.place?.activity !== place.activity) await ports.cards.saw(data.hub, { key, copy: data.copy, place });
    const answer =
      verb === 'claim' ? await claim(activity, data, at, ports) : await shown(data, at, record?.holder ?? null, ports);
    ports.soon(data.hub);
    return answer;
  } catch (error) {
    if (!(error instanceof FingerpostError)) throw error;
    return refused(error.code);
  }
}

type Data = z.output<typeof actionSchema>['action']['data'];

async function claim(activity: ChannelActivity, data: Data, at: HubChannel, ports: CardActionPorts) {
  const staff = await staffWhoSent(activity, { ...ports, directory: ports.claimers });
  if (staff === null || !TALKS_WITH_PEOPLE.some((role) => staff.roles.has(role))) return told('refused.nobody');
  const conversation = await ports.store.load(data.conversation, { fresh: true });
  // The card of an earlier hand-off must not lead to a later one.
  if (liveHold(conversation, data) === null) return told('refused.gone');
  try {
    await claimAs(staff, data.conversation, ports);
  } catch (error) {
    // Whoever presses twice at once is not told that a colleague was faster.
    const hold = liveHold(await ports.store.load(data.conversation, { fresh: true }), data);
    if (hold === null || !isHeldByStaff(hold) || hold.staff.id !== staff.member.id) throw error;
  }
  return shown(data, at, null, ports, say('card.open-to-keep'));
}

/** The card as it is now. `holder` is whom it named last. */
async function shown(
  data: Data,
  { hub, around }: HubChannel,
  holder: string | null,
  { store }: Pick<CardActionPorts, 'store'>,
  note: string | null = null,
): Promise<CardAnswer> {
  const conversation = await store.load(data.conversation, { fresh: true });
  const hold = liveHold(conversation, data);
  const face =
    hold !== null && hold.handOff.hub === hub
      ? faceOf({ hold })
      : (endedFace(conversation, [], { id: data.handOff, hub, holder }) ?? LEFT);
  const { card } = contentOf(face, data satisfies CardData, around, note);
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}
const LEFT = { kind: 'ended', how: 'left', holder: null } as const;

/** Who has the person, if this hand-off goes on. */
function liveHold(conversation: Conversation | null, { handOff }: Data): Exclude<Hold, { kind: 'bot' }> | null {
  if (conversation === null || conversation.hold.kind === 'bot') return null;
  return conversation.hold.handOff.id === handOff ? conversation.hold : null;
}

/** What each refusal of the desk is called on a card. What is not here is for the desk to explain. */
const REFUSALS: Partial<Record<ErrorCode, TeamsKey>> = {
  'token.not-allowed': 'refused.not-wanted',
  'claim.taken': 'refused.taken',
  'claim.lost': 'refused.taken',
  'claim.full': 'refused.full',
  'claim.not-in-turn': 'refused.not-in-turn',
  'conversation.not-found': 'refused.gone',
};

function refused(code: ErrorCode): CardAnswer {
  const key = REFUSALS[code];
  if (key !== undefined) return told(key);
  return code.startsWith('claim.') ? told('refused.open-desk') : failed(500, code, say('refused.failed'));
}

function told(key: TeamsKey): CardAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: say(key) };
}

function failed(statusCode: 400 | 500, code: string, message: string): CardAnswer {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/** The message whose button it was, as Teams says; not what the button says. */
function placeOf({ conversation, replyToId }: ChannelActivity): CardPlace | null {
  if (!replyToId) return null;
  const thread = conversation.id.includes(';messageid=')
    ? conversation.id
    : `${conversation.id};messageid=${replyToId}`;
  return { thread, activity: replyToId };
}

function threadsChannel({ thread }: CardPlace): string {
  return thread.slice(0, thread.indexOf(';'));
}
