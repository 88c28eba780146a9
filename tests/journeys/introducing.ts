import { introductionEffects } from '../../bot/stages/introduction-effects.ts';
import { movedByStaff, offeredByStaff } from '../../dialogs/introduction/by-staff.ts';
import type { Progress } from '../../dialogs/introduction/moved.ts';
import { offeredIn } from '../../dialogs/offered.ts';
import { AMAL, HUB } from '../bot/desk/conversations.ts';
import { changeParts } from './change-parts.ts';
import type { Moment, Scene, Seen } from './moment.ts';

/** What a member of staff does about an introduction: offers one, or says how far it is. */
export type Introducing = 'offer' | Progress['move'];

/** The place of the demonstration that has an agreement, and belongs to a guide of the journeys. */
export const PLACE = 'hub-citizens-advice';

/** The moment after it, as the desk's own act does it. Null: it cannot be done now. */
export function introduced({ conversation, now }: Moment, what: Introducing, scene: Scene): Seen | null {
  const { state, hold } = conversation;
  const world = { knowledge: scene.knowledge, demonstration: true, now };
  if (what === 'offer' && hold.kind !== 'joined') return null;
  const done =
    what === 'offer'
      ? offeredByStaff(state, offerFor(conversation.version), world)
      : movedByStaff(state, state.introductions.at(-1)?.id ?? '', progressOf(what), world);
  if (done.kind === 'refused') return null;
  const { renderReply } = changeParts(scene.knowledge, now);
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
  return { next: { conversation: next, now, said }, acts: [], relayed: false };
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
