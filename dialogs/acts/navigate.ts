import type { Action } from '../action.ts';
import { choice, HAVE_CODE, PERSON, PLAN, TELL_US } from '../choices.ts';
import { newState, type State } from '../state.ts';
import type { Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';
import { howDidItGo } from './follow-up.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

export function help(state: State, _action: Does<'help'>): Step {
  return say(state, [
    {
      said: { key: 'conversation:help.text' },
      choices: [
        choice('go-on', { do: 'go-on' }),
        PLAN,
        HAVE_CODE,
        TELL_US,
        PERSON,
        choice('start-again', { do: 'start-again' }),
        choice('other-language', { do: 'choose-language' }),
        choice('forget', { do: 'forget-me' }),
      ],
    },
  ]);
}

/** To the place before, and before that; at the beginning it says so. */
export function back(state: State, _action: Does<'back'>, world: World): Step {
  const place = state.trail.at(-1);
  if (!place) return show(state, world, [{ said: { key: 'conversation:back.nothing' } }]);
  return show({ ...state, place, trail: state.trail.slice(0, -1) }, world);
}

export function stop(state: State, _action: Does<'stop'>, world: World): Step {
  return show(goTo(state, { at: 'resting' }), world);
}

/** Takes up the thread where it was before the rest; anywhere else it says again where things stand. */
export function goOn(state: State, _action: Does<'go-on'>, world: World): Step {
  const asked = howDidItGo(state, world);
  if (asked) return asked;
  return state.place.at === 'resting' && state.trail.length > 0
    ? back(state, { do: 'back' }, world)
    : show(state, world);
}

/** Everything but the language, the area, the plan, how the person was, what they told us and introductions begins anew. */
export function startAgain(state: State, _action: Does<'start-again'>, world: World): Step {
  const fresh = newState(state.locale, state.localeFrom, state.area);
  const { plan, kept, followUp, ratings, howOffered, reports, reportsLooked, introductions } = state;
  const stays = { plan, kept, followUp, ratings, howOffered, reports, reportsLooked, introductions };
  return show({ ...fresh, ...stays, place: { at: 'listening' } }, world, [
    { said: { key: 'conversation:again.text' } },
  ]);
}

export function chooseLanguage(state: State, _action: Does<'choose-language'>, world: World): Step {
  return show(goTo(state, { at: 'choosing-language' }), world);
}

/** Another language, at any moment: the same place is shown again in it. */
export function language(state: State, action: Does<'language'>, world: World): Step {
  const before =
    state.place.at === 'choosing-language' ? (state.trail.at(-1) ?? { at: 'listening' as const }) : state.place;
  const trail = state.place.at === 'choosing-language' ? state.trail.slice(0, -1) : state.trail;
  const next: State = { ...state, locale: action.locale, localeFrom: 'chosen', place: before, trail };
  return show(next, world, [
    { said: { key: 'conversation:language.changed', params: { language: { language: action.locale } } } },
  ]);
}
