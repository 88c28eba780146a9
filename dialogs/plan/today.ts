import { dayOf, localDay } from '../../knowledge/opening/calendar.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** Where an area says nothing else, days are counted as the guides' are. */
const ZONE = 'Europe/London';

/** The time zone of the person's area. */
export function zoneOf({ area }: Pick<State, 'area'>, { knowledge }: Pick<World, 'knowledge'>): string {
  return (area === null ? undefined : knowledge.area(area)?.timezone) ?? ZONE;
}

/** The day on the wall where the person is. */
export function todayOf(state: Pick<State, 'area'>, world: Pick<World, 'knowledge' | 'now'>): string {
  return dayOf(localDay(world.now, zoneOf(state, world)));
}
