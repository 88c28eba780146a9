import { rate } from '../acts/how-are-you.ts';
import { plain } from '../answer.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { show } from '../turn.ts';
import type { World } from '../world.ts';
import { MOST, nextMeasure } from './rating.ts';

/** A number where a rating was asked for: `7`, or `7/10`. One that is too large is asked again. Null: it is something else. */
export function ratingAnswer(state: State, text: string, world: World): Step | null {
  if (state.place.at !== 'rating') return null;
  const [, digits] = /^(\d{1,3})(?: 10)?$/.exec(plain(text)) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits);
  if (value > MOST) return show(state, world, [{ said: { key: 'conversation:how.range' } }]);
  const measure = nextMeasure(state.place.given) ?? 'self';
  return rate(state, { do: 'rate', measure, value }, world);
}
