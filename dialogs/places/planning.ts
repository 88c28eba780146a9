import { choice, PERSON } from '../choices.ts';
import { nameOf } from '../needs.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';

/** As many steps have buttons of their own; the next ones get theirs when these are done or taken out. */
const AT_HAND = 5;

/** The plan: what the person wants, what is to do, what is done. */
export function presentPlan(state: State): Reply[] {
  const more = choice('more', { do: 'something-else' });
  if (state.plan.length === 0) return [{ said: { key: 'conversation:plan.empty' }, choices: [more, PERSON] }];
  const goal: Reply[] = state.goal ? [{ said: { key: 'conversation:plan.goal', params: { goal: state.goal } } }] : [];
  const open = state.plan.filter((step) => step.state === 'to-do').slice(0, AT_HAND);
  return [
    ...goal,
    {
      said: { key: 'conversation:plan.intro', params: { count: state.plan.length } },
      card: { kind: 'plan', steps: state.plan },
      choices: [
        ...open.map((step) => choice('done', { do: 'step-done', step: step.id }, { step: nameOf(step.id) })),
        ...open.map((step) => choice('remove', { do: 'remove-step', step: step.id }, { step: nameOf(step.id) })),
        more,
        PERSON,
      ],
    },
  ];
}
