import { choice, PERSON } from '../choices.ts';
import { nameOf, namesOf } from '../needs.ts';
import type { Reply } from '../reply.ts';
import type { Place } from '../state.ts';

/** More cannot be offered with three buttons each on a small screen. */
const CORRECTED = 5;

/** What was understood, to confirm or to correct with one tap, and in which order. */
export function presentNeeds(place: Extract<Place, { at: 'confirming' }>): Reply[] {
  const needs = place.needs.slice(0, CORRECTED);
  return [
    {
      said: { key: 'conversation:heard.several', params: { needs: namesOf(place.needs) } },
      choices: [
        choice('yes-right', { do: 'confirm-needs' }, undefined, 'yes'),
        ...needs
          .slice(1)
          .map((need) => choice('first', { do: 'need-first', need: need.id }, { need: nameOf(need.id) })),
        ...needs.map((need) => choice('not-this', { do: 'drop-need', need: need.id }, { need: nameOf(need.id) })),
        choice('something-else', { do: 'something-else' }, undefined, 'no'),
        PERSON,
      ],
    },
  ];
}

/** A short choice where the words could mean several things. */
export function presentOptions(place: Extract<Place, { at: 'choosing-need' }>): Reply[] {
  return [
    {
      said: { key: 'conversation:heard.perhaps' },
      choices: [
        ...place.options.map((need) => choice('need', { do: 'pick-need', need: need.id }, { need: nameOf(need.id) })),
        choice('none-of-these', { do: 'something-else' }, undefined, 'no'),
        PERSON,
      ],
    },
  ];
}
