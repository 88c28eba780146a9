import { type Opening, openingAt } from '../knowledge/opening/opening-at.ts';
import type { Service } from '../knowledge/schema/service.ts';
import type { World } from './world.ts';

/**
 * Open ones first, then those that open soonest, then those whose hours nobody knows; otherwise the order stays. What is over is
 * left out.
 */
export function byOpening(services: readonly Service[], world: Pick<World, 'knowledge' | 'now'>): Service[] {
  return services
    .map((service) => ({ service, opens: opensAt(openingOf(service, world)) }))
    .filter(({ opens }) => opens !== null)
    .sort((a, b) => (a.opens ?? 0) - (b.opens ?? 0))
    .map(({ service }) => service);
}

/** Whether any of these is open now or ever again. */
export function anyOpens(services: readonly Service[], world: World): boolean {
  return services.some((service) => openingOf(service, world).state !== 'over');
}

/** Opening hours in the local time of the service's area, now, in any of its places. */
export function openingOf(service: Service, world: Pick<World, 'knowledge' | 'now'>): Opening {
  const schedules = [...service.schedules, ...service.locations.flatMap((it) => it.schedules)];
  const { closures } = service;
  return openingAt({ schedules, closures }, world.knowledge.hoursIn(service.area), world.now);
}

function opensAt(opening: Opening): number | null {
  switch (opening.state) {
    case 'open':
      return 0;
    case 'closed':
      return opening.next;
    case 'unknown':
      return opening.next ?? Number.MAX_SAFE_INTEGER;
    case 'over':
      return null;
  }
}
