import type { Action } from '../action.ts';
import { choice } from '../choices.ts';
import { canWithdraw, isToDelete } from '../introduction/introduction.ts';
import type { Reply } from '../reply.ts';
import { spokenNumber } from '../report/number.ts';
import type { OwnReport } from '../report/report.ts';
import type { Param, Said } from '../said.ts';
import { newState, type State } from '../state.ts';
import type { Act, Query, Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

/** Asked once. What staff have taken over stays with them, and that is said before. */
export function forgetMe(state: State, _action: Does<'forget-me'>, world: World): Step | Query {
  const plan: Reply[] = [
    ...(state.kept ? [{ said: { key: 'conversation:forget.code-too' } } as const] : []),
    ...introductionsOf(state),
  ];
  if (state.reports.length === 0) return show(goTo(state, { at: 'asking-forget' }), world, plan);
  if (world.standings === undefined) return standingsOf(state);
  const stay = takenOver(state, world.standings);
  const said: Said =
    stay.length > 0
      ? { key: 'conversation:forget.reports-stay', params: { numbers: numbersOf(stay) } }
      : { key: 'conversation:forget.reports-go' };
  return show(goTo(state, { at: 'asking-forget' }), world, [{ said }, ...plan]);
}

/** What may be told, or was, and what staff would not know any more: whom to ask to delete what somebody took back. */
function introductionsOf({ introductions }: State): Reply[] {
  const ends = introductions.some((it) => it.state !== 'offered' && canWithdraw(it));
  const asks = introductions.some(isToDelete);
  return [
    ...(ends ? [{ said: { key: 'conversation:forget.introductions' } } as const] : []),
    ...(asks ? [{ said: { key: 'conversation:forget.introductions-to-delete' } } as const] : []),
  ];
}

/**
 * Nothing of the person is left but the language they read, so that they can be told that it is done. What they told us goes too, unless staff
 * have taken it over: they are told exactly what stays.
 */
export function forgetYes(state: State, _action: Does<'forget-yes'>, world: World): Step | Query {
  if (state.reports.length > 0 && world.standings === undefined) return standingsOf(state);
  const stay = takenOver(state, world.standings ?? new Map());
  const drop: Act[] = state.reports.filter((it) => !stay.includes(it)).map(({ at }) => ({ act: 'drop-report', at }));
  const said: Said =
    stay.length > 0
      ? { key: 'conversation:forget.done-but', params: { numbers: numbersOf(stay) } }
      : { key: 'conversation:forget.done' };
  const again = choice('start-again', { do: 'start-again' });
  return say(nothingOf(state), [{ said, choices: [again] }], [{ act: 'forget' }, ...drop]);
}

/**
 * Somebody goes away from a device that many people use. The conversation is erased as by "Yes, delete everything"; what they gave out of
 * their hand before stays: a plan with a code, which they take along, and what they told the staff.
 */
export function finish(state: State): Step {
  const said: Said = { key: 'conversation:finish.done' };
  return say(nothingOf(state), [{ said }], [{ act: 'forget', only: 'conversation' }]);
}

export function forgetNo(state: State, _action: Does<'forget-no'>, world: World): Step {
  const inQuestion = state.place.at === 'asking-forget';
  const place = inQuestion ? (state.trail.at(-1) ?? { at: 'listening' as const }) : state.place;
  const trail = inQuestion ? state.trail.slice(0, -1) : state.trail;
  return show({ ...state, place, trail }, world, [{ said: { key: 'conversation:forget.not' } }]);
}

/** What is left of somebody: the language that they read. */
function nothingOf({ locale, localeFrom, area }: State): State {
  return { ...newState(locale, localeFrom, area), place: { at: 'listening' } };
}

function standingsOf({ reports }: State): Query {
  return { kind: 'query', read: 'standings', at: reports.map(({ at }) => at) };
}

function takenOver({ reports }: State, standings: NonNullable<World['standings']>): readonly OwnReport[] {
  return reports.filter(({ at }) => (standings.get(at)?.state ?? 'sent') !== 'sent');
}

function numbersOf(reports: readonly OwnReport[]): Param {
  return { list: reports.map(({ number }) => spokenNumber(number)) };
}
