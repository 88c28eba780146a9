import { dayNumberOf, momentOf } from '../../knowledge/opening/calendar.ts';
import { type TimetableDay, timetable } from '../../knowledge/opening/timetable.ts';
import type { Service } from '../../knowledge/schema/service.ts';
import { servicesIn } from '../needs.ts';
import { daysAfter } from '../plan/day.ts';
import { todayOf, zoneOf } from '../plan/today.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { type Filters, fits, type View } from './view.ts';

type Days = readonly TimetableDay<Service>[];

/** As many as a person can read and choose from on a small screen. */
const SHOWN = 5;
const DAYS = { today: 1, week: 7 } as const;

/** What is on near the person from now on, by days. */
export function whatIsOn(state: State, when: View['when'], filters: Filters, world: World): Days {
  const services = servicesIn(state.area, world).filter((service) => fits(service, filters));
  const end = momentOf(dayNumberOf(daysAfter(todayOf(state, world), DAYS[when])), '00:00', zoneOf(state, world));
  return timetable(services, world.now, end, (service) => world.knowledge.hoursIn(service.area));
}

/** A few of them, and whether there are more. */
export function pageOf(days: Days, page: number): { readonly days: Days; readonly more: boolean } {
  const first = page * SHOWN;
  let before = 0;
  const shown = days.map(({ day, entries }) => {
    const start = Math.max(0, first - before);
    const end = Math.max(0, first + SHOWN - before);
    before += entries.length;
    return { day, entries: entries.slice(start, end) };
  });
  return { days: shown.filter(({ entries }) => entries.length > 0), more: before > first + SHOWN };
}
