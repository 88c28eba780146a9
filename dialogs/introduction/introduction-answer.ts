import { changed } from '../acts/introduction.ts';
import { choice, PERSON } from '../choices.ts';
import { END } from '../places/introduction.ts';
import type { State } from '../state.ts';
import type { Input, Step } from '../step.ts';
import { say } from '../turn.ts';
import type { World } from '../world.ts';
import { withMove } from './in-state.ts';
import { WRITTEN } from './introduction.ts';

type Words = Pick<Extract<Input, { kind: 'text' }>, 'text' | 'beside'>;

/**
 * The name, or the way to reach them, that was asked for: exactly as it is written. It is theirs to share, so staff do not read it in the
 * conversation, unless it may tell of danger. Null: nothing was asked.
 */
export function introductionAnswer(state: State, { text, beside }: Words, world: World): Step | null {
  const step = answered(state, text.trim(), world);
  if (step === null || beside !== undefined) return step;
  return { ...step, acts: [...step.acts, { act: 'withhold-words', writtenFor: 'introduction' }] };
}

function answered(state: State, words: string, world: World): Step | null {
  const { place } = state;
  if (place.at !== 'introduction-words' || words === '') return null;
  const { introduction: id, detail } = place;
  if (words.length > WRITTEN[detail]) {
    const leaveIt = choice('leave-it', { do: 'leave-out', introduction: id, detail, out: true });
    const last = world.with === 'staff' ? END : PERSON;
    return say(state, [{ said: { key: 'conversation:introduction.too-long' }, choices: [leaveIt, last] }]);
  }
  return changed(state, id, withMove(state, id, { move: 'write', detail, words }), world);
}
