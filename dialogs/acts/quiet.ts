import { guideId } from '../../knowledge/schema/ids.ts';
import { merged, surelyHeard } from '../needs.ts';
import type { Need, State } from '../state.ts';
import type { Input, Step } from '../step.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';
import { urgentReplies } from './danger.ts';

type Quiet = Extract<Input, { kind: 'quiet' }>;

const FOOD = guideId.parse('food-bank');
/** As many needs as are gone through one after the other. */
const NEEDS = 8;

/**
 * What cannot wait until tomorrow: its fixed words at once, a person first in the queue, then whatever else was said, step by step. Nothing
 * that is kept tells that somebody is held or was refused: no need about papers, and no goal in their words, is taken from such a message.
 */
export function quiet(state: State, input: Quiet, world: World): Step {
  const needs = needsBeside(input, world);
  const heard = needs.length === 0 ? state : goTo({ ...state, needs }, { at: 'stepping', needs, index: 0 });
  const next = goTo({ ...heard, misses: 0 }, { at: 'first-help' });
  return show(next, world, urgentReplies(input.quiet, state.locale));
}

function needsBeside(input: Quiet, world: World): Need[] {
  const heard = surelyHeard(input, world);
  if (input.quiet !== 'no-food') return heard.filter(({ topic }) => topic !== 'status').slice(0, NEEDS);
  const guide = world.knowledge.guide(FOOD);
  const food = guide ? [{ id: `guide:${guide.id}`, topic: guide.topic }] : [];
  return merged(food, heard).slice(0, NEEDS);
}
