import type { Locale } from '../../locales/locale.ts';
import { SOURCE_LOCALE } from '../../locales/locale.ts';
import type { Action } from '../action.ts';
import { choice, PERSON, PLAN } from '../choices.ts';
import { changesIn, type Given, nextMeasure, type Rating, withRating } from '../rating/rating.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** An answer tapped again within so long, in milliseconds, corrects what was answered; later it is a new answer. */
const CORRECTED_WITHIN = 24 * 3_600_000;
/** From here down somebody is not left alone with their answer. */
const LOW = 2;

/** Three questions, one at a time; each can be left out. Where others keep what is said, only the way to our own page. */
export function howAreYou(state: State, _action: Does<'how-are-you'>, world: World): Step {
  if (world.privatePage) return elsewhere({ ...state, howOffered: true }, world.privatePage(state.locale));
  const next = goTo({ ...state, howOffered: true }, { at: 'rating', given: {} });
  return show(next, world, [{ said: { key: 'conversation:how.intro' } }]);
}

/** One answer, wherever it is tapped: it takes its place among the others, and what was not asked yet follows. */
export function rate(state: State, action: Does<'rate'>, world: World): Step {
  if (world.privatePage) return elsewhere(state, world.privatePage(state.locale));
  const answer: Given = { [action.measure]: action.value };
  const last = state.ratings.at(-1);
  if (state.place.at !== 'rating' && last && world.now - last.at < CORRECTED_WITHIN) {
    return told(state, [...state.ratings.slice(0, -1), { ...last, given: { ...last.given, ...answer } }]);
  }
  const given = state.place.at === 'rating' ? { ...state.place.given, ...answer } : answer;
  if (nextMeasure(given)) return show(goTo(state, { at: 'rating', given }), world);
  return finished(left(state), { at: world.now, given });
}

function finished(state: State, rating: Rating): Step {
  const answered = Object.values(rating.given).some((value) => value !== null);
  if (!answered) return say(state, [{ said: { key: 'conversation:how.left-out' }, choices: onwards() }]);
  return told(state, withRating(state.ratings, rating));
}

/** What they answered, beside what they answered before: their own change, which nobody judges. */
function told(state: State, ratings: State['ratings']): Step {
  const changes = changesIn(ratings);
  const self = changes.find(({ measure }) => measure === 'self')?.now;
  const low = self !== undefined && self <= LOW;
  const thanks: Reply = { said: { key: 'conversation:how.thanks' }, card: { kind: 'ratings', changes } };
  const next = { ...state, ratings };
  if (!low) return say(next, [{ ...thanks, choices: onwards() }]);
  return say(next, [thanks, ...care(state.locale)]);
}

/** Without alarm: kind words, somebody who listens at any hour, a person here first. */
function care(locale: Locale): Reply[] {
  const numbers: Reply = { said: { key: 'conversation:how.care-numbers' } };
  const english: Reply = { said: { key: 'danger:english', params: { language: { englishName: locale } } } };
  return [
    { said: { key: 'conversation:how.care' } },
    ...(locale === SOURCE_LOCALE ? [numbers] : [numbers, english]),
    {
      said: { key: 'conversation:how.care-person' },
      choices: [
        choice('person', { do: 'person' }, undefined, 'yes'),
        choice('person-no', { do: 'go-on' }, undefined, 'no'),
        PLAN,
      ],
    },
  ];
}

function elsewhere(state: State, page: string): Step {
  return say(state, [{ said: { key: 'conversation:how.elsewhere', params: { page } }, choices: onwards() }]);
}

function onwards() {
  return [choice('go-on', { do: 'go-on' }, undefined, 'yes'), PLAN, PERSON];
}

/** Out of the questions, to where the person was before them. */
function left(state: State): State {
  const trail = state.trail.filter(({ at }) => at !== 'rating');
  return { ...state, place: trail.at(-1) ?? { at: 'listening' }, trail: trail.slice(0, -1) };
}
