import { FingerpostError } from '../../errors.ts';
import type { PersonInput } from '../../incoming.ts';
import { personInput } from '../person-input.ts';
import { type ChannelActivity, hasFiles, textWithoutMention } from './activity-schema.ts';
import { type Reference, referenceOf } from './reference.ts';

/** What an activity is to us. */
export type Heard =
  /**
   * Nothing: typing, a reaction, an event, a group. It is accepted and left alone. An `invoke` is too, which its channel is told
   * with 501: people are offered none (of staff, see `hearStaff`), and the SDK's own handlers would answer with its words and, to a health check, with our token.
   */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'person'; readonly reference: Reference; readonly once: string; readonly said: Said };

/** What the person did; where it cannot be taken, they are told why. */
type Said = PersonInput | { readonly kind: 'refused'; readonly code: 'request.too-large' | 'upload.refused' };

/** Rejects with `request.invalid` a message without an id: it could not be told from one that is sent again. */
export function heard(activity: ChannelActivity, isUrgent: (text: string) => boolean): Heard {
  if (isGroup(activity) || activity.from.id === activity.recipient.id) return { kind: 'nothing' };
  switch (activity.type) {
    case 'message':
      return message(activity, isUrgent);
    case 'conversationUpdate':
      return arrival(activity);
    default:
      return { kind: 'nothing' };
  }
}

/** The bot talks with one person at a time: in a group, what one says would be read by all. */
function isGroup({ channelId, conversation }: ChannelActivity): boolean {
  if (conversation.isGroup === true) return true;
  return channelId === 'msteams' && conversation.conversationType !== 'personal';
}

function message(activity: ChannelActivity, isUrgent: (text: string) => boolean): Heard {
  if (!activity.id) throw new FingerpostError('request.invalid');
  const once = `activity:${activity.channelId}:${activity.id}`;
  const said = whatWasSaid(activity, isUrgent);
  return said ? { kind: 'person', reference: referenceOf(activity), once, said } : { kind: 'nothing' };
}

/** Null for a message with nothing in it that we can read, as a card of somebody else's sends. */
function whatWasSaid(activity: ChannelActivity, isUrgent: (text: string) => boolean): Said | null {
  const text = textWithoutMention(activity);
  try {
    return personInput({ text, value: activity.value, hasAttachments: hasFiles(activity) }, isUrgent);
  } catch (error) {
    const code = error instanceof FingerpostError ? error.code : null;
    if (code === 'request.too-large' || code === 'upload.refused') return { kind: 'refused', code };
    if (code === 'request.invalid') return null;
    throw error;
  }
}

/**
 * Somebody came. Most channels name the person among who was added; Teams names only the bot when a person adds it to their own
 * chat, and the person is who did it. Where a channel first adds the bot and then the person, the second one counts.
 */
function arrival(activity: ChannelActivity): Heard {
  const { membersAdded, recipient, from, channelId } = activity;
  const added = membersAdded ?? [];
  const person = added.find(({ id }) => id !== recipient.id) ?? (channelId === 'msteams' ? from : undefined);
  if (added.length === 0 || !person) return { kind: 'nothing' };
  const reference = referenceOf({ ...activity, from: person });
  return { kind: 'person', reference, once: ARRIVED, said: { kind: 'arrived' } };
}

/** A conversation begins once, however often a channel says so. */
export const ARRIVED = 'arrived';
