import type { Conversation } from '../../bot/conversation/store.ts';
import { introductionEffects } from '../../bot/stages/introduction-effects.ts';
import { movedByStaff, offeredByStaff } from '../../dialogs/introduction/by-staff.ts';
import type { Progress } from '../../dialogs/introduction/moved.ts';
import { offeredIn } from '../../dialogs/offered.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { AMAL, HUB } from '../bot/desk/conversations.ts';
import { changeParts } from './change-parts.ts';

/** What a member of staff does about an introduction: offers one, or says how far it is. */
export type Introducing = 'offer' | Progress['move'];

/** The place of the demonstration that has an agreement, and belongs to a guide of the journeys. */
const PLACE = 'hub-citizens-advice';

/** The conversation after it, as the desk's own act leaves it, and what was said. Null: it cannot be done now. */
export function introduced(conversation: Conversation, what: Introducing, now: number, knowledge: KnowledgeBase) {
  const { state, hold } = conversation;
  const world = { knowledge, demonstration: true, now };
  if (what === 'offer' && hold.kind !== 'joined') return null;
  const done =
    what === 'offer'
      ? offeredByStaff(state, offerFor(conversation.version), world)
      : movedByStaff(state, state.introductions.at(-1)?.id ?? '', progressOf(what), world);
  if (done.kind === 'refused') return null;
  const { renderReply } = changeParts(knowledge, now);
  const said = done.replies.map((reply) => ({
    from: 'bot' as const,
    said: reply.said,
    rendered: renderReply(reply, state.locale),
  }));
  const offered = offeredIn(
    done.replies,
    said.map(({ rendered }) => rendered),
  );
  const next = {
    ...conversation,
    version: conversation.version + 1,
    state: { ...done.state, offered: offered ?? state.offered },
  };
  // What is left to be done is worked out too, so that it is walked with every move.
  introductionEffects(conversation, done.state, 'staff', now);
  return { conversation: next, now, said };
}

function offerFor(version: number) {
  return {
    id: version.toString(16).padStart(32, '0'),
    link: 'a-link',
    hub: HUB,
    by: { id: AMAL.id, name: AMAL.name, organisation: AMAL.organisation },
    kind: 'go-along',
    service: PLACE,
    about: 'money',
    asks: ['name', 'language', 'about', 'contact'],
  } as const;
}

function progressOf(move: Exclude<Introducing, 'offer'>): Progress {
  return move === 'not-helped' ? { move, because: 'closed' } : { move };
}
