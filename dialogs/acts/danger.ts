import type { MessageKey } from '../../locales/catalogue.ts';
import type { Locale } from '../../locales/locale.ts';
import { SOURCE_LOCALE } from '../../locales/locale.ts';
import type { Action } from '../action.ts';
import { choice } from '../choices.ts';
import { unfinished } from '../hear.ts';
import { merged } from '../needs.ts';
import type { Reply } from '../reply.ts';
import type { Need, Place, State } from '../state.ts';
import { DANGERS, type Danger, type Input, type Quiet, type Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';
import { startSteps } from './needs.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** As many needs as are gone through one after the other. */
const NEEDS = 8;

/**
 * Words of urgent harm: the numbers first, at once; where it may be a false alarm, one gentle question first. What else the same words
 * asked for, `said`, is not lost: nobody has to write it again when they are safe.
 */
export function danger(
  state: State,
  input: Extract<Input, { kind: 'danger' }>,
  said: readonly Need[],
  world: World,
): Step {
  const before = state.place.at === 'asking-danger' && state.place.heard ? state.needs : unfinished(state);
  const heard = said.length > 0 || (state.place.at === 'asking-danger' && state.place.heard);
  const needs = heard ? merged(said, before).slice(0, NEEDS) : state.needs;
  const next = toDanger({ ...state, needs }, { at: 'asking-danger', danger: input.danger, heard });
  return input.certainty === 'ask' ? show(next, world) : urgentHelp(next, input.danger);
}

/** What is answered as ever, because it is hardly danger: with a way to the numbers beside the answer all the same. */
export function withNumbersBeside(step: Step, danger: Danger): Step {
  const last = step.replies.findLastIndex((reply) => reply.choices?.length);
  const way = choice('danger-now', { do: 'danger-yes', danger });
  const line: Reply = { said: { key: 'conversation:danger.beside' } };
  const replies = step.replies.flatMap((reply, at) =>
    at === last ? [line, { ...reply, choices: [...(reply.choices ?? []), way] }] : [reply],
  );
  return { ...step, replies: last === -1 ? [...replies, { ...line, choices: [way] }] : replies };
}

export function dangerYes(state: State, action: Does<'danger-yes'>): Step {
  const here = state.place.at === 'asking-danger' ? state.place : { danger: action.danger, heard: false };
  const kind = DANGERS.find((it) => it === here.danger) ?? 'attack';
  return urgentHelp(toDanger(state, { at: 'asking-danger', danger: kind, heard: here.heard }), kind);
}

/** Asked again it is the same place: whoever is safe goes back to where they were, not to the question. */
function toDanger(state: State, place: Extract<Place, { at: 'asking-danger' }>): State {
  return state.place.at === 'asking-danger' ? { ...state, place } : goTo(state, place);
}

/** Nobody is in danger, or the first words were enough: on with what else was said, or back to where the person was. */
export function dangerNo(state: State, _action: Does<'danger-no'>, world: World): Step {
  const asked = state.place.at === 'asking-danger' || state.place.at === 'first-help';
  const place = asked ? (state.trail.at(-1) ?? { at: 'listening' as const }) : state.place;
  const trail = asked ? state.trail.slice(0, -1) : state.trail;
  const first: Reply[] = state.place.at === 'first-help' ? [] : [{ said: { key: 'conversation:danger.gentle' } }];
  const back = { ...state, place, trail };
  if (state.place.at !== 'asking-danger' || !state.place.heard) return show(back, world, first);
  const next = startSteps(back, state.needs, world);
  return { ...next, replies: [...first, ...next.replies] };
}

/** The fixed texts, with the English sentence to say on the phone beside any other language. */
export function urgentReplies(danger: Danger | Quiet, locale: Locale): Reply[] {
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
