import { BACK, choice, FOLLOW_UP, FORGET_DAYS, HAVE_CODE, PERSON } from '../choices.ts';
import { nameOf } from '../needs.ts';
import { isDated, shownPlan } from '../plan/dated.ts';
import { seenIn, toDoIn } from '../plan/plan.ts';
import { todayOf } from '../plan/today.ts';
import type { Choice, Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** As many steps have a button of their own; the next ones get theirs when these are done or taken out. */
const AT_HAND = 5;

/** The plan: what the person wants, the next step, what comes later, what is done. */
export function presentPlan(state: State, world: World): Reply[] {
  const more = choice('more', { do: 'something-else' });
  const plan = shownPlan(state, world);
  const steps = seenIn(plan);
  if (steps.length === 0 && !hasDays(state)) {
    return [
      { said: { key: 'conversation:plan.empty' }, choices: [more, ...introductionsOf(state), HAVE_CODE, PERSON] },
    ];
  }
  const today = todayOf(state, world);
  const open = toDoIn(plan, today).slice(0, AT_HAND);
  const apart: Reply[] = plan.length < state.plan.length ? [{ said: { key: 'conversation:plan.days-apart' } }] : [];
  const goal: Reply[] = state.goal ? [{ said: { key: 'conversation:plan.goal', params: { goal: state.goal } } }] : [];
  return [
    ...goal,
    ...apart,
    {
      said: { key: 'conversation:plan.intro', params: { count: steps.length } },
      card: { kind: 'plan', steps, today, ...(state.kept && { code: state.kept.code }) },
      choices: [
        ...open
          .slice(0, 1)
          .flatMap((next) => [
            choice('done', { do: 'step-done', step: next.id }, { step: nameOf(next.id) }),
            choice('failed', { do: 'step-failed', step: next.id }, { step: nameOf(next.id) }),
          ]),
        ...open.map(({ id }) => choice('plan-step', { do: 'plan-step', step: id }, { step: nameOf(id) })),
        choice('plan-page', { do: 'plan-page' }),
        ...(hasDays(state) ? [FORGET_DAYS] : []),
        ...introductionsOf(state),
        choice('change-goal', { do: 'change-goal' }),
        ...followUpOf(state, open.length > 0),
        more,
        PERSON,
      ],
    },
  ];
}

/** What the person wants, in new words; the old ones are shown, so that they need not be remembered. */
export function presentGoal(state: State): Reply[] {
  const said = state.goal
    ? ({ key: 'conversation:plan.goal-ask', params: { goal: state.goal } } as const)
    : ({ key: 'conversation:plan.goal-first' } as const);
  return [{ said, choices: [BACK, PERSON] }];
}

/** Whether anything of the dated list is in the plan, also what is done, or not for the person. */
function hasDays({ plan }: State): boolean {
  return plan.some(({ id }) => isDated(id));
}

function introductionsOf({ introductions }: State): Choice[] {
  return introductions.length > 0 ? [choice('introductions', { do: 'introductions' })] : [];
}

function followUpOf({ followUp }: State, isOpen: boolean): Choice[] {
  if (followUp === null) return isOpen ? [FOLLOW_UP] : [];
  return followUp === 'stopped' ? [] : [choice('stop-asking', { do: 'stop-asking' })];
}
