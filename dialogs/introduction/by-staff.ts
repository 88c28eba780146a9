import type { Detail } from '../../knowledge/schema/partner.ts';
import { presentIntroduction, saidOf } from '../places/introduction.ts';
import { todayOf } from '../plan/today.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import { goTo } from '../turn.ts';
import type { World } from '../world.ts';
import { introductionIn, openIn, withMove, withOffer } from './in-state.ts';
import type { About, Introduction, Kind } from './introduction.ts';
import type { Progress } from './moved.ts';
import { holdsFor, standingOfService } from './partners.ts';

/** What a member of staff offers. `id` and `link` are new and made of random bytes. */
export type Offer = Pick<Introduction, 'id' | 'link' | 'hub' | 'by'> & {
  readonly kind: Kind;
  readonly service: string;
  readonly about: About;
  readonly asks: readonly Detail[];
};

/** What staff do changes the state and says something; or it cannot be done, and nothing has changed. */
export type ByStaff =
  | { readonly kind: 'step'; readonly state: State; readonly replies: readonly Reply[] }
  | {
      readonly kind: 'refused';
      readonly because: /** No agreement with whose place it is holds today. */
        | 'no-agreement'
        /** The agreement does not name everything that would be told. */
        | 'not-in-agreement'
        /** There are as many that somebody needs as one conversation can hold. */
        | 'full'
        /** The person has not agreed, or it is over, or it was as far already. */
        | 'not-now';
    };

type Knows = Pick<World, 'knowledge' | 'demonstration' | 'now'>;

/** The person is asked: they see exactly what would be told to whom, for what and how long. */
export function offeredByStaff(state: State, offer: Offer, world: Knows): ByStaff {
  const { id, link, hub, by, kind, service, about, asks } = offer;
  const found = standingOfService(service, todayOf(state, world), world);
  if (found?.standing.kind !== 'in-force') return refused('no-agreement');
  const { agreement } = found.standing;
  if (!asks.every((detail) => agreement.may_share.includes(detail))) return refused('not-in-agreement');
  const next = withOffer(state, {
    ...{ id, link, hub, by, kind, service, about },
    state: 'offered',
    organisation: agreement.organisation,
    keepsDays: agreement.keeps_days,
    offeredAt: world.now,
    asks: [...asks],
    out: [],
  });
  if (next === null) return refused('full');
  const place = { at: 'introduction', introduction: id } as const;
  const asked: State = { ...goTo(next, place), introduceTo: null };
  const replies = [...insteadOf(openIn(state)), ...presentIntroduction(asked, place, { with: 'staff' })];
  return { kind: 'step', state: asked, replies };
}

/** A question that is asked no more does not go without a word: its buttons lead nowhere from now on. */
function insteadOf(before: Introduction | undefined): Reply[] {
  if (before === undefined) return [];
  return [{ said: { key: 'conversation:introduction.instead', params: { place: { service: before.service } } } }];
}

/**
 * How far it is. Only what the person agreed to moves. Whatever follows the yes means that the partner is told, unless it did not help, and
 * nothing is told once the agreement with the partner is over. Of one that was taken back it is noted whether the partner had been told before.
 * The person is told.
 */
export function movedByStaff(state: State, id: string, progress: Progress, world: Knows): ByStaff {
  const before = introductionIn(state, id);
  const tells = before?.state === 'agreed' && progress.move !== 'not-helped';
  if (tells && !holdsFor(before, state, world)) return refused('no-agreement');
  const next = withMove(state, id, progress);
  const after = next && introductionIn(next, id);
  if (!next || !after) return refused('not-now');
  return { kind: 'step', state: next, replies: [{ said: saidOf(after) }] };
}

function refused(because: Extract<ByStaff, { kind: 'refused' }>['because']): ByStaff {
  return { kind: 'refused', because };
}
