import { type Opening, openingAt } from '../knowledge/opening/opening-at.ts';
import type { Service } from '../knowledge/schema/service.ts';
import type { World } from './world.ts';

/** Open ones first, then those that open soonest, then those whose hours nobody knows; otherwise the order stays. */
export function byOpening(services: readonly Service[], world: World): Service[] {
  return services
    .map((service) => ({ service, opens: opensAt(openingOf(service, world)) }))
    .sort((a, b) => a.opens - b.opens)
    .map(({ service }) => service);
}

/** Opening hours in the local time of the service's area, now, in any of its places. */
export function openingOf(service: Service, world: Pick<World, 'knowledge' | 'now'>): Opening {
  const timezone = world.knowledge.area(service.area)?.timezone ?? 'Europe/London';
  if (service.closures.length > 0) return { state: 'unknown' };
  const schedules = [...service.schedules, ...service.locations.flatMap((it) => it.schedules)];
  return openingAt(schedules, timezone, world.now);
}

function opensAt(opening: Opening): number {
  switch (opening.state) {
    case 'open':
      return 0;
    case 'closed':
      return opening.next;
    case 'unknown':
      return Number.MAX_SAFE_INTEGER;
  }
}
