import type { RenderedReply } from '../../dialogs/rendered.ts';
import { SOURCE_LOCALE } from '../../locales/locale.ts';
import { type ChannelActivity, textWithoutMention } from '../adapters/cloud/activity-schema.ts';
import type { ConversationStore } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import { type Allowance, RateLimit } from '../http/limits.ts';
import { type AskPorts, answerFromGuides, helloTo } from './ask.ts';
import { type CardActionPorts, cardAction } from './card-action.ts';
import { staffWhoSent } from './who.ts';

export type HearPorts = CardActionPorts &
  AskPorts & {
    readonly store: Pick<ConversationStore, 'takeOnce'>;
    /** Whether any hub has a channel, and so a card whose buttons can be pressed. */
    readonly hasCards: boolean;
    /** Questions of one member of staff. */
    readonly limit: Allowance;
    readonly tooMany: string;
  };

/** What staff get in Teams: an answer to a button, or something said to them alone. */
export type StaffAnswer =
  | { readonly kind: 'invoke'; readonly body: object }
  | { readonly kind: 'say'; readonly replies: readonly RenderedReply[] };

/** Null: this is not for staff, and is what it always was: a person, or nothing. */
export type HearStaff = (activity: ChannelActivity) => Promise<StaffAnswer | null>;

/** As long as a message may be that anything reads; the rest is left. */
const LONGEST = 2_000;
/** A channel sends again within minutes what was not answered. In seconds. */
const ONCE_SECONDS = 3_600;
const CARD_ACTION = 'adaptiveCard/action';

/**
 * Staff in Teams: the buttons of cards in the channels of hubs, and questions to the guides in a chat of one's own. Nothing of a question is
 * kept, and it begins no conversation. The activity's token was checked before. Rejects with `request.invalid` a message without an id, as of people:
 * it could not be told from one that is sent again.
 */
export function staffHearing(ports: HearPorts): HearStaff {
  const limit = new RateLimit(ports.limit, ports.clock);
  return async (activity) => {
    if (activity.channelId !== 'msteams') return null;
    if (activity.type === 'invoke') {
      return ports.hasCards && activity.name === CARD_ACTION
        ? { kind: 'invoke', body: await cardAction(activity, ports) }
        : null;
    }
    const isChat = activity.conversation.conversationType === 'personal' && activity.conversation.isGroup !== true;
    const staff = isChat && SPOKEN.has(activity.type) ? await staffWhoSent(activity, ports) : null;
    if (staff === null) return null;
    const { id, conversation, type } = activity;
    if (type === 'message' && !id) throw new FingerpostError('request.invalid');
    // An id of an activity names it within its chat only. What says that somebody has come may have none, and a greeting is said once.
    const key = `asked:${JSON.stringify([conversation.id, id || type])}`;
    // Without the store the guides are still there; an answer may then come twice.
    const isFirst = await ports.store.takeOnce(key, ONCE_SECONDS).catch(() => true);
    if (!isFirst) return { kind: 'say', replies: [] };
    if (type !== 'message') return { kind: 'say', replies: hasCome(activity) ? helloTo(staff.member.name) : [] };
    if (limit.take(staff.member.id) > 0) return { kind: 'say', replies: [tooMany(ports)] };
    const text = textWithoutMention(activity).slice(0, LONGEST).trim();
    return { kind: 'say', replies: text === '' ? helloTo(staff.member.name) : answerFromGuides(text, ports) };
  };
}

const SPOKEN: ReadonlySet<string> = new Set(['message', 'conversationUpdate']);

function hasCome({ membersAdded }: ChannelActivity): boolean {
  return (membersAdded ?? []).length > 0;
}

function tooMany({ tooMany: text }: HearPorts): RenderedReply {
  return { locale: SOURCE_LOCALE, text, choices: [] };
}
