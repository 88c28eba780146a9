import { choice, PERSON } from '../choices.ts';
import { canIntroduce } from '../introduction/partners.ts';
import { nameOf, servicesFor, targetOf } from '../needs.ts';
import { anyOpens, byOpening } from '../opening-order.ts';
import type { Card, Choice, Reply } from '../reply.ts';
import type { Need, Place, State } from '../state.ts';
import type { World } from '../world.ts';

/** One need at a time, the smallest useful step first: a guide's first step, a place that is open, or a person. */
export function presentStep(state: State, place: Extract<Place, { at: 'stepping' }>, world: World): Reply[] {
  const need = place.needs[place.index];
  if (!need) return [allDone()];
  const following = place.needs[place.index + 1];
  const next: Reply[] =
    place.index > 0 ? [{ said: { key: 'conversation:step.next-of', params: { need: nameOf(need.id) } } }] : [];
  const step = firstStep(state, need, world);
  const shown = stepShown(state, need, world);
  return [
    ...next,
    {
      ...step,
      choices: [
        ...(step.choices ?? []),
        onwards(place.needs.length, following),
        choice('not-for-me', { do: 'not-for-me', need: need.id, ...(shown && { step: shown }) }),
        ...(place.needs.length > 1 ? [choice('what-i-heard', { do: 'what-i-heard' })] : []),
        ...(shown && canIntroduce(shown, state, world)
          ? [choice('introduce-me', { do: 'introduce-me', step: shown })]
          : []),
        PERSON,
      ],
    },
  ];
}

/** A good end: with the steps, with company, with something to give, or with nothing more. */
function allDone(): Reply {
  return {
    said: { key: 'conversation:step.all-done' },
    choices: [
      choice('plan', { do: 'my-plan' }),
      choice('more', { do: 'something-else' }),
      choice('take-part', { do: 'area-of-life', topic: 'people', page: 0 }),
      choice('enough', { do: 'stop' }),
      PERSON,
    ],
  };
}

/** The guide, or the first of the places, that a need leads to; null where only a person can help. */
export function stepShown(state: State, need: Need, world: World): string | null {
  const target = targetOf(need.id);
  if (target.kind === 'guide' && world.knowledge.guide(target.id)) return need.id;
  const [first] = byOpening(servicesFor(need.id, need.topic, state.area, world), world);
  return first ? `service:${first.id}` : null;
}

function firstStep(state: State, need: Need, world: World): Reply {
  const target = targetOf(need.id);
  const guide = target.kind === 'guide' ? world.knowledge.guide(target.id) : undefined;
  const services = servicesFor(need.id, need.topic, state.area, world);
  if (guide) {
    const card: Card = { kind: 'guide', guide: guide.id, whole: false, at: world.now };
    const where = anyOpens(services, world) ? [choice('where', { do: 'find-service', need: need.id })] : [];
    return {
      said: { key: 'conversation:step.guide', params: { step: { firstStep: guide.id } } },
      card,
      choices: [...adding(state, need.id), choice('read', { do: 'read-guide', guide: guide.id }), ...where],
    };
  }
  const places = byOpening(services, world);
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

/** After the last of several comes a look back; after a single one the open question. */
function onwards(needs: number, following: Need | undefined): Choice {
  if (following) return choice('next', { do: 'next-step' }, { need: nameOf(following.id) });
  return needs > 1 ? choice('enough', { do: 'next-step' }) : choice('more', { do: 'something-else' });
}
