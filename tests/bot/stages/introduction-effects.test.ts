import { expect, it } from 'vitest';
import { introductionEffects } from '../../../bot/stages/introduction-effects.ts';
import { moved, type PersonMove, type Progress } from '../../../dialogs/introduction/moved.ts';
import { newState } from '../../../dialogs/state.ts';
import { offered } from '../../dialogs/introduction/introductions.ts';

const AGREE: PersonMove = { move: 'agree', locale: 'ar', at: 1 };
const WITHDRAW: PersonMove = { move: 'withdraw' };

/** What is left to be done by a turn that changes nothing about an introduction that came this far. */
function effectsAfter(...moves: readonly (PersonMove | Progress)[]) {
  const introduction = moves.reduce(
    (before, move) => moved(before, move) ?? before,
    moved(offered(), AGREE) ?? offered(),
  );
  const state = { ...newState('ar', 'chosen', null), introductions: [introduction] };
  return introductionEffects({ state, version: 1 }, state, 'person', 1_000);
}

it('the hub finds a conversation on its list for as long as it goes on and staff look after an introduction in it', () => {
  const listed = [{ kind: 'list-introductions', hub: 'example-hub' }];
  for (const moves of [[], [{ move: 'sent' }], [WITHDRAW], [{ move: 'sent' }, WITHDRAW]] as const)
    expect(effectsAfter(...moves)).toEqual(listed);
  for (const moves of [[{ move: 'helped' }], [WITHDRAW, { move: 'not-told' }]] as const)
    expect(effectsAfter(...moves)).toEqual([]);
});
