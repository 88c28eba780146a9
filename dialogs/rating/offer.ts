import { HOW_ARE_YOU } from '../choices.ts';
import type { Choice, Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';

/** After some help: "how are you?" is among what is offered, beside the person. Once in a conversation, and nobody has to. */
export function offerHow(step: Step): Step {
  const last = step.replies.findLastIndex(({ choices }) => choices?.length);
  if (step.state.howOffered || last < 0) return step;
  const replies = step.replies.map(
    (reply, at): Reply => (at === last ? { ...reply, choices: beside(reply.choices) } : reply),
  );
  return { ...step, state: { ...step.state, howOffered: true }, replies };
}

/** The state after choices were offered that the dialogs did not make. */
export function afterOffering(state: State, offered: State['offered']): State {
  const howOffered = state.howOffered || offered.some(({ action }) => action.do === 'how-are-you');
  return { ...state, offered, howOffered };
}

/** A person stays the last of the choices, where everybody finds them. */
function beside(choices: readonly Choice[] = []): Choice[] {
  return [...choices.slice(0, -1), HOW_ARE_YOU, ...choices.slice(-1)];
}
