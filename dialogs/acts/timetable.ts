import type { Action } from '../action.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { whatIsOn } from '../timetable/listing.ts';
import { goTo, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** What is on near me: today or, where nothing more is on today, this week. Where is asked once, and only if there are several towns. */
export function whatsOn(state: State, _action: Does<'whats-on'>, world: World): Step {
  if (state.area === null && world.knowledge.areas.length > 1) {
    return show(goTo(state, { at: 'asking-area', among: [] }), world);
  }
  const today = whatIsOn(state, 'today', {}, world).length > 0;
  const first: Reply[] = today ? [] : [{ said: { key: 'conversation:timetable.none-today' } }];
  const place = { at: 'timetable', when: today ? 'today' : 'week', filters: {}, page: 0 } as const;
  return show(goTo(state, place), world, first);
}

export function showTimetable(state: State, action: Does<'timetable'>, world: World): Step {
  const { when, filters, page } = action;
  return show(goTo(state, { at: 'timetable', when, filters, page }), world);
}

export function timetableFilters(state: State, action: Does<'timetable-filters'>, world: World): Step {
  const { when, filters } = action;
  return show(goTo(state, { at: 'timetable-filters', when, filters }), world);
}

/** One place or event by itself, with what somebody must know before they go. */
export function seeService(state: State, action: Does<'see-service'>, world: World): Step {
  return show(goTo(state, { at: 'seeing-service', service: action.service }), world);
}
