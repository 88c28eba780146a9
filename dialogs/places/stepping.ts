import { choice, PERSON } from '../choices.ts';
import { nameOf, servicesFor, targetOf } from '../needs.ts';
import { byOpening } from '../opening-order.ts';
import type { Card, Choice, Reply } from '../reply.ts';
import type { Need, Place, State } from '../state.ts';
import type { World } from '../world.ts';

/** One need at a time, the smallest useful step first: a guide's first step, a place that is open, or a person. */
export function presentStep(state: State, place: Extract<Place, { at: 'stepping' }>, world: World): Reply[] {
  const need = place.needs[place.index];
  if (!need) return [{ said: { key: 'conversation:step.all-done' }, choices: [PERSON] }];
  const following = place.needs[place.index + 1];
  const intro: Reply[] =
    place.needs.length > 1
      ? [
          {
            said: {
              key: place.index === 0 ? 'conversation:step.first-of' : 'conversation:step.next-of',
              params: { need: nameOf(need.id) },
            },
          },
        ]
      : [];
  const step = firstStep(state, need, world);
  return [...intro, { ...step, choices: [...(step.choices ?? []), onwards(following), PERSON] }];
}

function firstStep(state: State, need: Need, world: World): Reply {
  const target = targetOf(need.id);
  const guide = target.kind === 'guide' ? world.knowledge.guide(target.id) : undefined;
  const places = byOpening(servicesFor(need.id, need.topic, state.area, world), world);
  if (guide) {
    const card: Card = { kind: 'guide', guide: guide.id, whole: false, at: world.now };
    const where = places.length > 0 ? [choice('where', { do: 'find-service', need: need.id })] : [];
    return {
      said: { key: 'conversation:step.guide', params: { step: { firstStep: guide.id } } },
      card,
      choices: [...adding(state, need.id), choice('read', { do: 'read-guide', guide: guide.id }), ...where],
    };
  }
  const first = places[0];
  if (!first) return { said: { key: 'conversation:step.person' } };
  const more = places.length > 1 ? [choice('where', { do: 'find-service', need: need.id })] : [];
  return {
    said: { key: 'conversation:step.service' },
    card: { kind: 'service', service: first.id, at: world.now },
    choices: [...adding(state, `service:${first.id}`), ...more],
  };
}

function adding(state: State, step: string): Choice[] {
  return state.plan.some((it) => it.id === step) ? [] : [choice('add', { do: 'add-to-plan', step }, undefined, 'yes')];
}

function onwards(following: Need | undefined): Choice {
  return following
    ? choice('next', { do: 'next-step' }, { need: nameOf(following.id) })
    : choice('more', { do: 'something-else' });
}
