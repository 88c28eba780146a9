import type { MessageKey } from '../../locales/catalogue.ts';
import type { Locale } from '../../locales/locale.ts';
import { SOURCE_LOCALE } from '../../locales/locale.ts';
import type { Action } from '../action.ts';
import { choice } from '../choices.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import { DANGERS, type Danger, type Input, type Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Words of urgent harm: the numbers first, at once; where it may be a false alarm, one gentle question first. */
export function danger(state: State, input: Extract<Input, { kind: 'danger' }>, world: World): Step {
  const place = { at: 'asking-danger' as const, danger: input.danger };
  return input.certainty === 'ask' ? show(goTo(state, place), world) : urgentHelp(goTo(state, place), input.danger);
}

export function dangerYes(state: State, _action: Does<'danger-yes'>): Step {
  const asked = state.place.at === 'asking-danger' ? DANGERS.find((it) => it === namedIn(state)) : undefined;
  return urgentHelp(state, asked ?? 'attack');
}

export function dangerNo(state: State, _action: Does<'danger-no'>, world: World): Step {
  const asked = state.place.at === 'asking-danger';
  const place = asked ? (state.trail.at(-1) ?? { at: 'listening' as const }) : state.place;
  const trail = asked ? state.trail.slice(0, -1) : state.trail;
  return show({ ...state, place, trail }, world, [{ said: { key: 'conversation:danger.gentle' } }]);
}

/** The fixed texts, with the English sentence to say on the phone beside any other language. */
export function urgentReplies(danger: Danger, locale: Locale): Reply[] {
  const text: Reply = { said: { key: `danger:${danger}` as MessageKey } };
  if (locale === SOURCE_LOCALE) return [text];
  return [text, { said: { key: 'danger:english', params: { language: { englishName: locale } } } }];
}

function urgentHelp(state: State, kind: Danger): Step {
  return say(state, [
    ...urgentReplies(kind, state.locale),
    {
      said: { key: 'conversation:danger.person' },
      choices: [
        choice('person', { do: 'person' }, undefined, 'yes'),
        choice('danger-safe', { do: 'danger-no' }, undefined, 'no'),
      ],
    },
  ]);
}

function namedIn(state: State): string | null {
  return state.place.at === 'asking-danger' ? state.place.danger : null;
}
