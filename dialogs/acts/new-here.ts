import { BACK, choice, PERSON } from '../choices.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { say } from '../turn.ts';

/**
 * The way to the first steps of who is new here. Where somebody is now gives away their status, so that it is read on a page of its own
 * and never asked here.
 */
export function newHere(state: State): Step {
  return say(state, [
    {
      said: { key: 'conversation:new-here.invite' },
      card: { kind: 'new-here' },
      choices: [choice('go-on', { do: 'go-on' }), BACK, PERSON],
    },
  ]);
}
