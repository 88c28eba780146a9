import { expect, it } from 'vitest';
import { passedOver } from '../../dialogs/passed-over.ts';
import { newState, type Place, type State } from '../../dialogs/state.ts';

const introduction = 'a'.repeat(32);
const WORDS: Place = { at: 'introduction-words', introduction, detail: 'name' };
const CARD: Place = { at: 'introduction', introduction };
const FORGET: Place = { at: 'asking-forget' };
const LISTENING: Place = { at: 'listening' };
const offered: State['offered'] = [{ label: 'Yes', action: { do: 'forget-yes' }, means: 'yes' }];

function placesAfter(trail: Place[], place: Place) {
  const after = passedOver({ ...newState('en', 'chosen', null), offered, trail, place });
  return { trail: after.trail, place: after.place, offered: after.offered };
}

it('a question that anything would answer is left for what was before it, and its buttons with it', () => {
  expect(placesAfter([LISTENING, CARD], WORDS)).toEqual({ trail: [LISTENING], place: CARD, offered: [] });
  expect(placesAfter([], FORGET)).toEqual({ trail: [], place: LISTENING, offered: [] });
});

it.each<Place>([
  { at: 'telling', kind: 'idea', about: null },
  { at: 'asking-goal' },
  { at: 'asking-why', step: 'guide:gp' },
  { at: 'asking-why-not', step: 'guide:gp' },
])('$at takes no words that are meant for somebody else', (place) => {
  expect(placesAfter([LISTENING], place)).toEqual({ trail: [], place: LISTENING, offered: [] });
});

it('a question behind it is no more asked than it is', () => {
  expect(placesAfter([LISTENING, CARD, WORDS], FORGET)).toEqual({ trail: [LISTENING], place: CARD, offered: [] });
  expect(placesAfter([WORDS], FORGET)).toEqual({ trail: [], place: LISTENING, offered: [] });
});

it('any other place stays as it is', () => {
  expect(placesAfter([LISTENING, WORDS], CARD)).toEqual({ trail: [LISTENING, WORDS], place: CARD, offered });
});
