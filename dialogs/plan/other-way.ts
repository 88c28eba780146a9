import type { Service } from '../../knowledge/schema/service.ts';
import { guideOf, servicesFor, targetOf } from '../needs.ts';
import { byOpening } from '../opening-order.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/**
 * Another place for what a step was for, none that is in the plan already or that was left out of it; null where none is known. Who did
 * not find their language is shown a place that speaks it, where there is one.
 */
export function otherWay(state: State, step: string, world: World): Service | null {
  const places = byOpening(placesFor(state, step, world), world).filter(
    ({ id }) => !state.plan.some((it) => it.id === `service:${id}`),
  );
  const tried = state.plan.find((it) => it.id === step);
  if (tried?.state !== 'did-not-work' || tried.reason !== 'wrong-language') return places[0] ?? null;
  return places.find((place) => speaks(place, state.locale)) ?? places[0] ?? null;
}

/** Places for the same thing: those that name the guide of the step, or one that the tried place named. A shared topic is too wide. */
function placesFor(state: State, step: string, world: World): Service[] {
  const target = targetOf(step);
  const guide = guideOf(step, world);
  if (guide) return servicesFor(`guide:${guide.id}`, null, state.area, world);
  if (target.kind !== 'service') return servicesFor(step, null, state.area, world);
  const guides = world.knowledge.service(target.id)?.guides ?? [];
  return [...new Set(guides.flatMap((id) => servicesFor(`guide:${id}`, null, state.area, world)))];
}

function speaks(place: Service, locale: string): boolean {
  return place.interpreter === 'yes' || place.languages.some((tag) => tag.split('-')[0] === locale);
}
