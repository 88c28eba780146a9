import type { Action } from '../action.ts';
import { BACK, choice, PERSON } from '../choices.ts';
import { targetOf } from '../needs.ts';
import { placesShown } from '../places/finding.ts';
import { stepShown } from '../places/stepping.ts';
import { spokenNumber } from '../report/number.ts';
import { type OwnReport, REPORTS } from '../report/report.ts';
import type { Place, State } from '../state.ts';
import type { Query, Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

const OF_REPORTS: ReadonlySet<Place['at']> = new Set<Place['at']>([
  'choosing-report',
  'choosing-wrong',
  'telling',
  'asking-number',
]);

/** A problem, something wrong, an idea, a complaint: which is it? */
export function tellUs(state: State, _action: Does<'tell-us'>, world: World): Step {
  return show(goTo(state, { at: 'choosing-report' }), world);
}

/** The person is asked for their words. */
export function tell(state: State, { kind, about }: Does<'tell'>, world: World): Step {
  if (state.reports.length >= REPORTS) return full(state);
  const known = about !== null && isKnown(about, world) ? about : null;
  return show(goTo(state, { at: 'telling', kind, about: known }), world);
}

/** Something that we say is wrong. Where it can be about several places, which one is asked first. */
export function thisIsWrong(state: State, action: Does<'this-is-wrong'>, world: World): Step {
  const among = (action.among ?? onScreen(state, world)).filter((it) => isKnown(it, world));
  const [about = null, ...others] = among;
  if (others.length === 0) return tell(state, { do: 'tell', kind: 'wrong', about }, world);
  return show(goTo(state, { at: 'choosing-wrong', among }), world);
}

/** Their words are sent: the number is told, and the person is back where they were. */
export function told(state: State, { kind, about }: Extract<Place, { at: 'telling' }>, world: World): Step | Query {
  if (state.reports.length >= REPORTS) return full(state);
  const { freshNumber } = world;
  if (freshNumber === undefined) return { kind: 'query', read: 'fresh-number' };
  if (freshNumber.kind === 'wait')
    return say(state, [{ said: { key: 'conversation:tell.wait' }, choices: [BACK, PERSON] }]);
  const { number, at } = freshNumber;
  const report: OwnReport = { number, at, kind, about, read: null };
  const next = { ...left(state), reports: [...state.reports, report], reportsLooked: world.now, misses: 0 };
  const said = {
    key: 'conversation:tell.sent',
    params: { operator: world.operator, number: spokenNumber(number) },
  } as const;
  const choices = [choice('go-on', { do: 'go-on' }), choice('tell-more', { do: 'tell-us' }), PERSON];
  return say(next, [{ said, choices }], [{ act: 'send-report', at }]);
}

/**
 * Where words were asked for and seem to be about the person's own safety too, they are sent as they were meant, and what is asked or said of
 * safety comes after. Else whoever complains of an attack could not say so.
 */
export function toldFirst(state: State, world: World, turn: (state: State) => Step | Query): Step | Query {
  if (state.place.at !== 'telling') return turn(state);
  const sent = told(state, state.place, world);
  if (sent.kind === 'query') return sent;
  const step = turn(sent.state);
  if (step.kind === 'query') return step;
  const number = sent.replies.map(({ said }) => ({ said }));
  return { ...step, replies: [...number, ...step.replies], acts: [...sent.acts, ...step.acts] };
}

/** Out of what was asked about a report, to where the person was before. */
export function left(state: State): State {
  if (!OF_REPORTS.has(state.place.at)) return state;
  const before = state.trail.findLastIndex(({ at }) => !OF_REPORTS.has(at));
  return {
    ...state,
    place: state.trail[before] ?? { at: 'listening' },
    trail: state.trail.slice(0, Math.max(0, before)),
  };
}

/** More than one conversation can be answered well: a person can take it from here. */
function full(state: State): Step {
  return say(left(state), [{ said: { key: 'conversation:tell.full' }, choices: [PERSON, BACK] }]);
}

/** The guide, or the places, that the person is looking at. */
function onScreen(state: State, world: World): string[] {
  const { place } = state;
  switch (place.at) {
    case 'reading':
      return [`guide:${place.guide}`];
    case 'seeing-service':
      return [`service:${place.service}`];
    case 'plan-step':
    case 'other-way':
    case 'following-up':
      return [place.step];
    case 'finding':
      return placesShown(state, place, world).map(({ id }) => `service:${id}`);
    case 'stepping': {
      const need = place.needs[place.index];
      const shown = need ? stepShown(state, need, world) : null;
      return shown ? [shown] : [];
    }
    default:
      return [];
  }
}

function isKnown(about: string, { knowledge }: World): boolean {
  const { kind, id } = targetOf(about);
  return (
    (kind === 'guide' ? knowledge.guide(id) : kind === 'service' ? knowledge.service(id) : undefined) !== undefined
  );
}
