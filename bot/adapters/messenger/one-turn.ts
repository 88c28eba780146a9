import type { Said } from '../../../dialogs/said.ts';
import type { Locale } from '../../../locales/locale.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { Arrived } from '../../conversation/inbox.ts';
import type { Conversation } from '../../conversation/store.ts';
import type { RateLimit } from '../../http/limits.ts';
import type { Outcome, PersonInput } from '../../incoming.ts';
import { type Did, keptEventSchema } from './heard.ts';
import { giveNotice } from './notice.ts';
import type { MessengerParts } from './parts.ts';
import { type MessengerReference, referenceSchema } from './reference.ts';
import { startingPoint } from './starting-point.ts';
import { tell } from './tell.ts';

/** A conversation begins once, however often somebody opens it. */
const ARRIVED = 'arrived';

/** The turns that one event makes: a greeting for who is new, then what they did. */
type Step = { readonly once: string; readonly input: PersonInput };

/** True: it is settled, whether it was taken or refused. False: it could not be saved, and is tried again. */
export async function turnOf(
  id: ConversationId,
  arrived: Arrived,
  parts: MessengerParts,
  limit: RateLimit,
): Promise<boolean> {
  const { page, user, did } = keptEventSchema.parse(arrived.event);
  const conversation = await parts.store.load(id, { fresh: true });
  if (!conversation) return false;
  const heardBefore = referenceSchema.safeParse(conversation.reference).data?.heardAt ?? 0;
  const to = { page, user, heardAt: Math.max(arrived.at, heardBefore) };
  const refusal = refusalOf(did) ?? (tooMany(id, did, parts, limit) ? { key: 'errors:too-many' as const } : null);
  for (const step of stepsOf(arrived.once, did, conversation, refusal !== null, parts)) {
    const outcome = await parts.receive({ conversation: id, channel: 'messenger', hint: null, reference: to, ...step });
    if (outcome.kind === 'not-saved' && !(await notSaved(outcome, arrived.once, to, conversation.state.locale, parts)))
      return false;
  }
  return refusal === null || giveNotice(id, arrived.once, refusal, to, parts);
}

function refusalOf(did: Did): Said | null {
  if (did.kind === 'too-long') return { key: 'errors:too-long' };
  if (did.kind !== 'unreadable') return null;
  return { key: did.what === 'voice' ? 'conversation:unreadable.voice' : 'conversation:unreadable.other' };
}

function tooMany(id: ConversationId, did: Did, { isUrgent }: MessengerParts, limit: RateLimit): boolean {
  return limit.take(id) > 0 && !(did.kind === 'text' && isUrgent(did.text));
}

/** Whoever writes before they were greeted is greeted first. A link's language counts as chosen, and its starting point as tapped. */
function stepsOf(
  once: string,
  did: Did,
  { nextSeq, state }: Conversation,
  refused: boolean,
  parts: MessengerParts,
): Step[] {
  const { locale, start, others } = startingPoint(did.kind === 'arrived' ? did.ref : null);
  const from = others.find((it) => /^[a-z0-9-]{1,80}$/.test(it));
  const arrived = { kind: 'arrived', ...(from !== undefined && { from }) } as const;
  const steps: Step[] = nextSeq === 0 ? [{ once: ARRIVED, input: arrived }] : [];
  if (refused || did.kind === 'unreadable' || did.kind === 'too-long') return steps;
  if (did.kind !== 'arrived') return [...steps, { once, input: did }];
  const label = (said: Said) => parts.render(said, locale ?? state.locale, []).text;
  const language = { key: 'conversation:choice.language', params: { language: { language: locale ?? '' } } } as const;
  return [
    ...(locale === null || locale === state.locale
      ? []
      : [
          {
            once: `${once}:language`,
            input: { kind: 'action', action: { do: 'language', locale }, label: label(language) } as const,
          },
        ]),
    ...steps,
    ...(start ? [{ once, input: { kind: 'action', action: start.action, label: label(start.label) } as const }] : []),
  ];
}

/** What is urgent was said by nobody yet. True: the fault is in this message, and it is not tried again. */
async function notSaved(
  { code, urgent }: Extract<Outcome, { kind: 'not-saved' }>,
  once: string,
  to: MessengerReference,
  locale: Locale,
  parts: MessengerParts,
): Promise<boolean> {
  if (urgent && parts.urgentSaid.isFirst(once)) await tell(to, urgent, parts);
  if (code !== 'internal') return false;
  await tell(to, parts.render({ key: 'errors:not-saved' }, locale, []), parts);
  return true;
}
