import { BACK, choice, PERSON, PLAN } from '../choices.ts';
import { guideOf, nameOf, servicesFor, targetOf } from '../needs.ts';
import { daysAfter, nextMonday } from '../plan/day.ts';
import { dayParam } from '../plan/day-param.ts';
import { otherWay } from '../plan/other-way.ts';
import { type PlanStep, REASONS, stepIn } from '../plan/plan.ts';
import { todayOf } from '../plan/today.ts';
import type { Card, Choice, Reply } from '../reply.ts';
import type { Place, State } from '../state.ts';
import type { World } from '../world.ts';

type At<P extends Place['at']> = Extract<Place, { at: P }>;

/** One step of the plan: what it is, when, and everything that can become of it. */
export function presentPlanStep(state: State, place: At<'plan-step'>, world: World): Reply[] {
  const step = stepIn(state.plan, place.step);
  if (!step) return [{ said: { key: 'conversation:plan.gone' }, choices: [PLAN, BACK, PERSON] }];
  const card = cardOf(step.id, world);
  const target = targetOf(step.id);
  const why: Reply[] =
    target.kind === 'task'
      ? [{ said: { key: 'conversation:plan.step', params: { step: { whyTask: target.id } } } }]
      : [];
  const onDay = step.state === 'to-do' && step.on ? { day: dayParam(step.on) } : null;
  return [
    ...why,
    {
      said: onDay
        ? { key: 'conversation:plan.step-on', params: { step: nameOf(step.id), ...onDay } }
        : { key: 'conversation:choice.need', params: { need: nameOf(step.id) } },
      ...(card && { card }),
      choices: [...waysOf(step), ...moreAbout(state, step.id, world), PLAN, BACK, PERSON],
    },
  ];
}

function waysOf(step: PlanStep): Choice[] {
  const { id } = step;
  if (step.state !== 'to-do') return [choice('again', { do: 'add-to-plan', step: id })];
  return [
    choice('did-it', { do: 'step-done', step: id }, undefined, 'yes'),
    choice('did-not-work', { do: 'step-failed', step: id }, undefined, 'no'),
    choice('when', { do: 'step-when', step: id }),
    choice('later', { do: 'step-later', step: id }),
    choice('remove', { do: 'remove-step', step: id }),
  ];
}

function moreAbout(state: State, id: string, world: World): Choice[] {
  const guide = guideOf(id, world);
  if (!guide) return [];
  const need = `guide:${guide.id}`;
  const where = servicesFor(need, null, state.area, world).length > 0;
  return [
    choice('read', { do: 'read-guide', guide: guide.id }),
    ...(where ? [choice('where', { do: 'find-service', need })] : []),
  ];
}

/** Why it did not work: the reasons that places can do something about, and that none need be given. */
export function presentWhy(place: At<'asking-why'>): Reply[] {
  const reasons = REASONS.map((reason) => choice(`why-${reason}`, { do: 'step-why', step: place.step, reason }));
  return [{ said: { key: 'conversation:plan.why' }, choices: [...reasons, BACK, PERSON] }];
}

/** After what did not work: another place, then a person. */
export function presentOtherWay(state: State, place: At<'other-way'>, world: World): Reply[] {
  const other = otherWay(state, place.step, world);
  if (!other) {
    return [{ said: { key: 'conversation:plan.other-person' }, choices: [{ ...PERSON, means: 'yes' }, PLAN, BACK] }];
  }
  const step = `service:${other.id}`;
  return [
    {
      said: { key: 'conversation:plan.other-place' },
      card: { kind: 'service', service: other.id, at: world.now },
      choices: [choice('add', { do: 'add-to-plan', step }, undefined, 'yes'), PERSON, PLAN, BACK],
    },
  ];
}

/** When: three days that are often meant, none, or any that the person writes. */
export function presentDay(state: State, place: At<'asking-day'>, world: World): Reply[] {
  const on = (day: string | null) => ({ do: 'step-on', step: place.step, on: day }) as const;
  const dated = (day: string) => choice('day', on(day), { day: dayParam(day) });
  if (place.either.length > 0) {
    return [{ said: { key: 'conversation:plan.day-either' }, choices: [...place.either.map(dated), BACK, PERSON] }];
  }
  const today = todayOf(state, world);
  const days = { today, tomorrow: daysAfter(today, 1), 'next-week': nextMonday(today) } as const;
  return [
    {
      said: { key: 'conversation:plan.day-ask', params: { step: nameOf(place.step) } },
      choices: [
        choice('today', on(days.today), { day: dayParam(days.today) }),
        choice('tomorrow', on(days.tomorrow), { day: dayParam(days.tomorrow) }),
        choice('next-week', on(days['next-week']), { day: dayParam(days['next-week']) }),
        choice('no-day', on(null), undefined, 'no'),
        BACK,
        PERSON,
      ],
    },
  ];
}

function cardOf(id: string, world: World): Card | null {
  const target = targetOf(id);
  if (target.kind === 'guide') return { kind: 'guide', guide: target.id, whole: false, at: world.now };
  return target.kind === 'service' ? { kind: 'service', service: target.id, at: world.now } : null;
}
