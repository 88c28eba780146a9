import type { Service } from '../../knowledge/schema/service.ts';
import { BACK, choice, MORE, PERSON, thisIsWrong } from '../choices.ts';
import { servicesFor } from '../needs.ts';
import { byOpening } from '../opening-order.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Place, State } from '../state.ts';
import type { World } from '../world.ts';

/** As many as a person can compare on a small screen. */
const SHOWN = 3;

/** Places for one need, the one that opens first at the top. */
export function presentPlaces(state: State, place: Extract<Place, { at: 'finding' }>, world: World): Reply[] {
  const services = placesShown(state, place, world);
  if (services.length === 0) return [{ said: { key: 'conversation:places.none' }, choices: [PERSON, MORE, BACK] }];
  const adding: Choice[] = services
    .filter((service) => !state.plan.some((step) => step.id === `service:${service.id}`))
    .map((service) =>
      choice('add-this', { do: 'add-to-plan', step: `service:${service.id}` }, { step: { service: service.id } }),
    );
  return [
    { said: { key: 'conversation:places.intro', params: { count: services.length } } },
    ...services.map(
      (service): Reply => ({
        said: { key: 'conversation:choice.need', params: { need: { service: service.id } } },
        card: { kind: 'service', service: service.id, at: world.now },
      }),
    ),
    {
      said: { key: 'conversation:step.after' },
      choices: [
        ...(adding.length > 0 ? adding : [MORE]),
        thisIsWrong(services.map(({ id }) => `service:${id}`)),
        BACK,
        PERSON,
      ],
    },
  ];
}

/** Those that are on the screen. */
export function placesShown(state: State, place: Extract<Place, { at: 'finding' }>, world: World): Service[] {
  const topic = state.needs.find((need) => need.id === place.need)?.topic ?? topicOfGuide(place.need, world);
  return byOpening(servicesFor(place.need, topic, state.area, world), world).slice(0, SHOWN);
}

function topicOfGuide(need: string, world: World): string | null {
  return world.knowledge.guide(need.replace(/^guide:/, ''))?.topic ?? null;
}
