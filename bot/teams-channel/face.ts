import { LOCALES, type Locale } from '../../locales/locale.ts';
import type { LogEntry } from '../conversation/entry.ts';
import { type HandOff, isHeldByStaff } from '../conversation/hold.ts';
import type { Conversation, QueueItem } from '../conversation/store.ts';

/** What everybody in the channel may know of who waits: what the queue shows, and nothing that they wrote. */
export type Waiting = Pick<HandOff, 'band' | 'locale' | 'topics' | 'area' | 'since'> & {
  /** Staff had them and had to go: they come first. */
  readonly back: boolean;
};

/** What a card says. */
export type Face =
  | { readonly kind: 'waiting'; readonly waiting: Waiting }
  | { readonly kind: 'claimed'; readonly waiting: Waiting; readonly holder: string }
  | { readonly kind: 'ended'; readonly how: 'ended' | 'left' | 'passed-on'; readonly holder: string | null };

/** The card of somebody whom the queue shows. Whether they were only asked or let staff in is for the desk: it would only be one more change. */
export function faceOf({ hold }: Pick<QueueItem, 'hold'>): Exclude<Face, { kind: 'ended' }> {
  const { band, locale, topics, area, since, front } = hold.handOff;
  const waiting = { band, locale, topics, area, since, back: front };
  return isHeldByStaff(hold) ? { kind: 'claimed', waiting, holder: hold.staff.name } : { kind: 'waiting', waiting };
}

type Card = Pick<HandOff, 'id' | 'hub'> & { readonly holder: string | null };

/**
 * What is said of a hand-off that the hub's queue does not show. Null: it goes on there, and the queue has only not been told yet.
 * `newest` are the conversation's newest entries.
 */
export function endedFace(conversation: Conversation | null, newest: readonly LogEntry[], card: Card): Face | null {
  const { holder } = card;
  if (conversation === null) return { kind: 'ended', how: holder === null ? 'left' : 'ended', holder };
  const { hold } = conversation;
  if (hold.kind !== 'bot' && hold.handOff.id === card.id) {
    return hold.handOff.hub === card.hub ? null : { kind: 'ended', how: 'passed-on', holder: null };
  }
  const talked = holder !== null || newest.some((it) => it.from === 'system' && TALKED.includes(it.event));
  return { kind: 'ended', how: talked ? 'ended' : 'left', holder };
}

/** What is only written when somebody of the staff was there. */
const TALKED: readonly Extract<LogEntry, { from: 'system' }>['event'][] = ['joined', 'given-back', 'closed'];

/** Whether staff of a hub with these languages need an interpreter for somebody. */
export function needsInterpreter(locale: Locale, spoken: ReadonlySet<Locale>): boolean {
  return LOCALES.includes(locale) && !spoken.has(locale);
}
