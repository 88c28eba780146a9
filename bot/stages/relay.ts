import type { Action } from '../../dialogs/action.ts';
import { plain, typedChoice } from '../../dialogs/answer.ts';
import { withdrawableIn } from '../../dialogs/introduction/in-state.ts';
import type { State } from '../../dialogs/state.ts';
import type { Commands } from '../../dialogs/world.ts';
import type { Hold } from '../conversation/hold.ts';
import type { PersonInput } from '../incoming.ts';

/** What the person can still do by themselves while a member of staff is with them. */
const THEIR_OWN: ReadonlySet<Action['do']> = new Set<Action['do']>([
  'language',
  'end-person',
  'introduction',
  'introduction-yes',
  'introduction-no',
  'leave-out',
  'write-detail',
  'withdraw',
  'keep-days',
  'forget-days',
  'forget-me',
  'forget-yes',
  'forget-no',
  'finish',
]);

/** Of these, the ones whose typed words do what a tap does. */
const BY_ITS_WORDS: ReadonlySet<Action['do']> = new Set<Action['do']>([
  'end-person',
  'introduction-yes',
  'introduction-no',
  'leave-out',
  'write-detail',
  'withdraw',
  'forget-days',
]);

/**
 * With a member of staff in the conversation the bot is silent and the message is theirs. Their language, the end of the talk, what is told
 * of them in an introduction and "forget me" stay in the person's own hands, tapped or typed. Words that may be about safety (`isUrgent`) are
 * never kept from the member of staff as an answer to something else.
 */
export function isRelayed(input: PersonInput, hold: Hold, state: State, commands: Commands, isUrgent = false): boolean {
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
        !isButtonOfTheirs(input.text, state) &&
        (isUrgent || !isAboutIntroduction(input.text, state, commands))
      );
  }
}

/**
 * The words of the button that ends the talk, or that answers what may be told of them. A number, a "stop" or a "yes" may be meant for the
 * member of staff.
 */
function isButtonOfTheirs(text: string, { offered }: State): boolean {
  return offered.some(({ label, action }) => BY_ITS_WORDS.has(action.do) && plain(label) === plain(text));
}

/** The word that withdraws an introduction, and what was asked for to be told in one. */
function isAboutIntroduction(text: string, state: State, commands: Commands): boolean {
  const command = commands(text);
  if (command === 'withdraw') return withdrawableIn(state).length > 0;
  return state.place.at === 'introduction-words' && command === null && text.trim() !== '';
}

function answersForget(text: string, state: State, commands: Commands): boolean {
  if (state.place.at !== 'asking-forget') return false;
  const chosen = typedChoice(text, state.offered, commands(text));
  return chosen !== null && THEIR_OWN.has(chosen.do);
}
