import { newState } from '../../../dialogs/state.ts';
import { type Locale, SOURCE_LOCALE } from '../../../locales/locale.ts';
import { type ConversationId, conversationId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import { channelOf } from '../channels.ts';
import type { CloudParts } from './parts.ts';
import type { Reference } from './reference.ts';

export type Met = { readonly id: ConversationId; readonly locale: Locale; readonly isNew: boolean };

/**
 * The conversation of a person on a channel, begun where there is none. While the store is away it is one that nobody has: the turn
 * then ends as not saved, and says what is urgent even so.
 */
export async function meet(reference: Reference, hint: Locale | null, parts: CloudParts): Promise<Met> {
  const { store, area, random } = parts;
  const locale = hint ?? SOURCE_LOCALE;
  const fresh = () => conversationId(random(16));
  try {
    const channel = channelOf(reference.channelId);
    const id = await store.byPerson({ channel, ...personOf(reference) }, fresh);
    const there = await store.load(id, { fresh: true });
    const begun = there ?? (await store.create({ id, channel, state: newState(locale, 'guessed', area) }));
    return { id, locale: begun.state.locale, isNew: begun.nextSeq === 0 };
  } catch (error) {
    if (!(error instanceof FingerpostError) || error.code !== 'store.unavailable') throw error;
    return { id: fresh(), locale, isNew: false };
  }
}

/**
 * Who it is. Teams and Facebook vouch for the id of a person. Elsewhere a client may have chosen it (Direct Line, Web Chat), so
 * only the same person in the same conversation, whose id cannot be guessed, is the same.
 */
function personOf({ channelId, bot, user, conversation }: Reference): { page: string; user: string } {
  if (channelOf(channelId) !== 'bot-service') return { page: bot.id, user: user.id };
  return { page: JSON.stringify([channelId, bot.id]), user: JSON.stringify([conversation.id, user.id]) };
}
