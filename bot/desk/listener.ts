import { passedOver } from '../../dialogs/passed-over.ts';
import type { State } from '../../dialogs/state.ts';
import type { Hold } from '../conversation/hold.ts';

/** The state once a change of the hold is made: where somebody else listens from now on, no question is left that their first words would answer. */
export function withListener(state: State, from: Hold, to: Hold): State {
  return listener(from) === listener(to) ? state : passedOver(state);
}

/** Who reads what the person writes: a claim of a member of staff, or the bot. */
function listener(hold: Hold): number | null {
  return hold.kind === 'joined' ? hold.fence : null;
}
