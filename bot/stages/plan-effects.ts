import type { Action } from '../../dialogs/action.ts';
import { codeAnywhere } from '../../dialogs/plan/code.ts';
import type { State } from '../../dialogs/state.ts';
import type { Act, Step } from '../../dialogs/step.ts';
import type { Effect } from '../conversation/effect.ts';
import type { Conversation } from '../conversation/store.ts';

/** What a turn leaves to be done for the plan: keep it under its code, delete what is kept, count what became of a step. */
export function planEffects(from: Conversation, { state, acts }: Step, now: number): Effect[] {
  const made = acts.some(({ act }) => act === 'make-plan');
  const moved = state.kept !== null && keptOf(state) !== keptOf(from.state);
  return [
    ...acts.flatMap((act) => effectOf(act, from, state, now)),
    ...(made ? [{ kind: 'make-plan' } as const] : []),
    ...(moved && !made ? [{ kind: 'keep-plan' } as const] : []),
  ];
}

/** "Forget me" also deletes the plan that is kept apart from the conversation, under every code that was used here. */
export function forgottenPlans({ state: { kept } }: Conversation): Effect[] {
  return kept ? [kept.at, ...kept.also].map((at) => ({ kind: 'drop-plan', at })) : [];
}

/** What the log holds of a message that is a code: that there was one. Staff read the log, and the code outlasts it. */
export function withoutCode(text: string): string {
  return codeAnywhere(text) === null ? text : '····-····-····';
}

/** What the log holds of the yes to the dated list: that there was one. The days are in the plan, from which they can be forgotten. */
export function withoutDays(action: Action): Action {
  return action.do === 'keep-days' ? { ...action, days: [] } : action;
}

function keptOf({ kept, goal, plan, daysForgotten, followUp }: State): string {
  return JSON.stringify([kept?.at, goal, plan, daysForgotten, followUp]);
}

function effectOf(act: Act, { version }: Conversation, { locale }: State, now: number): Effect[] {
  switch (act.act) {
    case 'drop-plan':
      return [{ kind: 'drop-plan', at: act.at }];
    case 'count-outcome': {
      const { step, topic, was, is } = act;
      return [
        {
          kind: 'count-outcome',
          version,
          month: new Date(now).toISOString().slice(0, 7),
          topic,
          step,
          locale,
          was,
          is,
        },
      ];
    }
    default:
      return [];
  }
}
