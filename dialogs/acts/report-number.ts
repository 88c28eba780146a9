import type { Action } from '../action.ts';
import { BACK, choice, PERSON } from '../choices.ts';
import type { Choice } from '../reply.ts';
import { answerReplies } from '../report/answer-replies.ts';
import { NUMBER_LENGTH, type ReportNumber, spokenNumber } from '../report/number.ts';
import type { Standing } from '../report/report.ts';
import type { State } from '../state.ts';
import type { Query, Step } from '../step.ts';
import { goTo, say, show } from '../turn.ts';
import type { World } from '../world.ts';
import { left } from './tell-us.ts';

type Does<D extends Action['do']> = Extract<Action, { do: D }>;

const ANOTHER = choice('report-number', { do: 'report-number' });

export function reportNumber(state: State, _action: Does<'report-number'>, world: World): Step {
  return show(goTo(state, { at: 'asking-number' }), world);
}

/** How a report stands, for whoever has its number: what staff answered, and never what was written. */
export function seeReport(state: State, action: Does<'see-report'>, world: World): Step | Query {
  const { number } = action;
  const { foundReport } = world;
  if (foundReport === undefined) return { kind: 'query', read: 'report', number };
  switch (foundReport.kind) {
    case 'wait':
      return say(state, [{ said: { key: 'conversation:tell.number-wait' }, choices: [BACK, PERSON] }]);
    case 'none':
      return say(state, [{ said: { key: 'conversation:tell.number-none' }, choices: [ANOTHER, BACK, PERSON] }]);
    case 'report':
      return stands(state, number, foundReport.standing);
  }
}

function stands(state: State, number: ReportNumber, standing: Standing): Step {
  const own = state.reports.some((it) => it.number === number);
  const back: Choice[] = own && standing.state === 'sent' ? [choice('take-back', { do: 'take-back', number })] : [];
  const choices = [choice('go-on', { do: 'go-on' }), ...back, PERSON];
  if (standing.state !== 'answered') {
    const said = {
      key: `conversation:tell.standing-${standing.state}`,
      params: { number: spokenNumber(number) },
    } as const;
    return say(left(state), [{ said, choices }]);
  }
  const { answer } = standing;
  const reports = state.reports.map((it) => (it.number === number ? { ...it, read: answer.at } : it));
  return say({ ...left(state), reports }, answerReplies(number, { answer, reader: state.locale, choices }));
}

/** Something that was meant as a number and is none: too short, too long, or with a slip in it. */
export function notANumber(state: State, digits: number): Step {
  const said =
    digits === NUMBER_LENGTH
      ? ({ key: 'conversation:tell.number-slip' } as const)
      : ({ key: 'conversation:tell.number-length', params: { digits } } as const);
  return say(state, [{ said, choices: [BACK, PERSON] }]);
}

/** Deleted as if it was never sent, unless a member of staff has taken it over: then that is said. */
export function takeBack(state: State, action: Does<'take-back'>, world: World): Step | Query {
  const report = state.reports.find(({ number }) => number === action.number);
  if (!report) return show(left(state), world, [{ said: { key: 'conversation:tell.number-none' } }]);
  if (world.standings === undefined) return { kind: 'query', read: 'standings', at: [report.at] };
  const standing = world.standings.get(report.at);
  if (standing && standing.state !== 'sent') return stands(state, report.number, standing);
  const next = { ...left(state), reports: state.reports.filter((it) => it !== report) };
  return show(
    next,
    world,
    [{ said: { key: 'conversation:tell.taken-back' } }],
    [{ act: 'drop-report', at: report.at }],
  );
}
