import { isDated } from '../../../dialogs/plan/dated.ts';
import type { Place, State } from '../../../dialogs/state.ts';
import type { Moment } from '../../journeys/moment.ts';

/**
 * What a moment is like, seen from several sides; each side has finitely many kinds. A moment that is new from any side is walked on
 * from. Which guide, place or day it is about is left out, and how long lists are beyond what changes the choices.
 */
export function kindsOf({ conversation: { state, hold }, now, said }: Moment): readonly string[] {
  const { place } = state;
  const offered = [...new Set(state.offered.map(({ action }) => action.do))].sort();
  return [
    ['on the screen', said.at(-1)?.said.key, ...offered],
    ['the place', placeKind(place)],
    ['who holds it', hold.kind, place.at],
    ['the plan', place.at, planKind(state), state.kept !== null],
    ['the dated list', place.at, state.plan.some(({ id }) => isDated(id))],
    ['asking later', followUpKind(state, now)],
    ['told us', place.at, state.reports.length > 0],
    ['introductions', place.at, hold.kind === 'joined', state.introductions.at(-1)?.state],
    ['not understood', state.misses],
  ].map((side) => side.join(' '));
}

function placeKind(place: Place): string {
  switch (place.at) {
    case 'exploring':
      return `${place.at} ${place.topic} ${place.page > 0}`;
    case 'confirming':
      return `${place.at} ${place.needs.length > 1}`;
    case 'stepping':
      return `${place.at} ${place.needs[place.index]?.id.split(':')[0]} ${Math.min(place.needs.length - place.index, 2)}`;
    case 'asking-area':
      return `${place.at} ${place.among.length > 0}`;
    case 'asking-day':
      return `${place.at} ${place.either.length > 0}`;
    case 'rating':
      return `${place.at} ${Object.keys(place.given).join(' ')}`;
    case 'timetable':
      return `${place.at} ${place.when} ${place.page > 0} ${Object.keys(place.filters).length > 0}`;
    case 'timetable-filters':
      return `${place.at} ${place.when} ${Object.keys(place.filters).length > 0}`;
    default:
      return place.at;
  }
}

function planKind({ plan }: State): string {
  if (plan.some((step) => step.state === 'to-do')) return 'to do';
  return plan.some((step) => step.state !== 'not-for-me') ? 'nothing to do' : 'empty';
}

function followUpKind({ followUp }: State, now: number): string {
  if (followUp === null || followUp === 'stopped') return String(followUp);
  return followUp.after <= now ? 'due' : 'agreed';
}
