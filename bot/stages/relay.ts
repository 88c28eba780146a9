import type { Action } from '../../dialogs/action.ts';
import { plain, typedChoice } from '../../dialogs/answer.ts';
import type { State } from '../../dialogs/state.ts';
import type { Commands } from '../../dialogs/world.ts';
import type { Hold } from '../conversation/hold.ts';
import type { PersonInput } from '../incoming.ts';

/** What the person can still do by themselves while a member of staff is with them. */
const THEIR_OWN: ReadonlySet<Action['do']> = new Set<Action['do']>([
  'language',
  'end-person',
  'forget-me',
  'forget-yes',
  'forget-no',
  'finish',
]);

/**
 * With a member of staff in the conversation the bot is silent and the message is theirs. Their language, the end of the talk
 * and "forget me" stay in the person's own hands, tapped or typed.
 */
export function isRelayed(input: PersonInput, hold: Hold, state: State, commands: Commands): boolean {
  if (hold.kind !== 'joined') return false;
  switch (input.kind) {
    case 'arrived':
      return false;
    case 'action':
      return !THEIR_OWN.has(input.action.do);
    case 'text':
      return (
        commands(input.text) !== 'forget-me' &&
        !answersForget(input.text, state, commands) &&
        !endsTalk(input.text, state)
      );
  }
}

/** The words of the button that ends the talk. A number, a "stop" or a "bye" may be meant for the member of staff. */
function endsTalk(text: string, { offered }: State): boolean {
  return offered.some(({ label, action }) => action.do === 'end-person' && plain(label) === plain(text));
}

/**
 * The state after a message for the member of staff. The question whether to forget, passed over, is asked no more: else a "yes" that is
 * meant for them would answer it.
 */
export function passedOver(state: State): State {
  if (state.place.at !== 'asking-forget') return state;
  return { ...state, place: state.trail.at(-1) ?? { at: 'listening' }, trail: state.trail.slice(0, -1), offered: [] };
}

function answersForget(text: string, state: State, commands: Commands): boolean {
  if (state.place.at !== 'asking-forget') return false;
  const chosen = typedChoice(text, state.offered, commands(text));
  return chosen !== null && THEIR_OWN.has(chosen.do);
}
