import { present } from './present.ts';
import type { Reply } from './reply.ts';
import type { Place, State } from './state.ts';
import type { Act, Step } from './step.ts';
import type { World } from './world.ts';

/** How many places "back" remembers. */
const TRAIL = 10;

/** Goes to a place and remembers the one before, so that "back" leads there. */
export function goTo(state: State, place: Place): State {
  const same = JSON.stringify(place) === JSON.stringify(state.place);
  const trail = same || state.place.at === 'new' ? state.trail : [...state.trail, state.place].slice(-TRAIL);
  return { ...state, place, trail };
}

/** Ends a turn: says `first`, then shows the place where the conversation now stands. */
export function show(state: State, world: World, first: readonly Reply[] = [], acts: readonly Act[] = []): Step {
  return say(state, [...first, ...present(state, world)], acts);
}

/** Ends a turn with these replies alone. */
export function say(state: State, replies: readonly Reply[], acts: readonly Act[] = []): Step {
  return { kind: 'step', state, replies, acts };
}
