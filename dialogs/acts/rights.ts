import type { Action } from '../action.ts';
import { BACK, choice, PERSON } from '../choices.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { say } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/**
 * The way to the rights check. Its questions are asked on a page of its own and never here, so that no answer is in the conversation, in
 * what staff read, or on a channel that others keep.
 */
export function rights(state: State, action: Does<'rights'>, world: World): Step {
  const asked = world.knowledge.eligibility.rules.find((rule) => rule.guide === action.guide)?.guide;
  return say(state, [
    {
      said: { key: 'conversation:rights.invite' },
      card: { kind: 'rights', ...(asked && { guide: asked }) },
      choices: [choice('go-on', { do: 'go-on' }), BACK, PERSON],
    },
  ]);
}
