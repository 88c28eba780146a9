import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDated } from '../../dialogs/plan/dated.ts';
import { seenIn } from '../../dialogs/plan/plan.ts';
import { stateSchema } from '../../dialogs/state.ts';
import { after, beforeHello, type Moment, type Move } from '../journeys/moment.ts';
import { SCENE } from './no-dead-end/known.ts';
import { choicesIn, movesIn, tap, told, write } from './no-dead-end/moves.ts';

const MONDAY = Date.parse('2026-11-23T10:00:00Z');
const STEPS = 60;

/** One of the moves that there are at the moment, more often a choice on the screen than something else; or any words at all. */
const picks = fc.oneof(
  { weight: 5, arbitrary: fc.nat().map((at) => (moment: Moment) => chosen(moment, at)) },
  { weight: 4, arbitrary: fc.nat().map((at) => (moment: Moment) => oneOf(movesIn(moment), at)) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => () => write(text, 'en')) },
);

function chosen(moment: Moment, at: number): Move {
  const choices = choicesIn(moment);
  return choices.length > 0 ? oneOf(choices.map(tap), at) : { by: 'clock', hours: 0 };
}

function oneOf(moves: readonly Move[], at: number): Move {
  return moves[at % moves.length] ?? { by: 'clock', hours: 0 };
}

it(`whoever wanders for ${STEPS} turns never loses their plan, and is never left without a choice`, () => {
  fc.assert(
    fc.property(fc.array(picks, { minLength: STEPS, maxLength: STEPS }), (walk) => {
      let moment = beforeHello('en', MONDAY);
      for (const pick of walk) {
        const move = pick(moment);
        const seen = after(moment, move, SCENE);
        if (!seen) continue;
        const forgotten = seen.acts.some(({ act }) => act === 'forget');
        if (!forgotten) expect(lost(moment, seen.next, move), told(move)).toEqual([]);
        expect(choicesIn(seen.next), told(move)).not.toEqual([]);
        expect(stateSchema.safeParse(seen.next.conversation.state).error, told(move)).toBeUndefined();
        moment = seen.next;
      }
    }),
    { numRuns: 150 },
  );
});

/** Steps that were in the plan and are not there any more, not even as taken out or done; but the days that they have had forgotten. */
function lost(before: Moment, now: Moment, move: Move): string[] {
  const asked = move.by === 'person' && move.input.kind === 'action' && move.input.action.do === 'forget-days';
  const there = new Set(now.conversation.state.plan.map(({ id }) => id));
  return seenIn(before.conversation.state.plan)
    .map(({ id }) => id)
    .filter((id) => !there.has(id) && !(asked && isDated(id)));
}
