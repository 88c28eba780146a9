import { choice, PERSON } from '../choices.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';
import type { Query, Step } from '../step.ts';
import type { World } from '../world.ts';
import { ANSWER, answerReplies } from './answer-replies.ts';
import { type ReportNumber, spokenNumber } from './number.ts';

/** How often it is looked up whether there is an answer, in milliseconds: whoever comes back is told with the first thing that they do. */
const LOOK_EVERY_MS = 10 * 60_000;

/** Whether it is time to look if staff have answered. */
export function mayHaveAnswers(
  { reports, reportsLooked }: Pick<State, 'reports' | 'reportsLooked'>,
  now: number,
): boolean {
  return reports.length > 0 && now - reportsLooked >= LOOK_EVERY_MS;
}

/** A turn, with what staff have answered meanwhile said before it. */
export function withAnswers(state: State, world: World, turn: (state: State) => Step | Query): Step | Query {
  if (world.with === 'staff' || !mayHaveAnswers(state, world.now)) return turn(state);
  if (world.standings === undefined) return { kind: 'query', read: 'standings', at: state.reports.map(({ at }) => at) };
  const { standings, now } = world;
  const answered = state.reports.flatMap((report) => {
    const standing = standings.get(report.at);
    const isNew = standing?.state === 'answered' && standing.answer.at > (report.read ?? 0);
    return isNew ? [{ ...report, read: standing.answer.at, answer: standing.answer }] : [];
  });
  const reports = state.reports.map((report) => {
    const read = answered.find(({ at }) => at === report.at)?.read ?? report.read;
    return { ...report, read };
  });
  const step = turn({ ...state, reports, reportsLooked: now });
  // What was forgotten in this turn is not spoken of.
  if (step.kind === 'query' || step.state.reports.length === 0) return step;
  const said = answered
    .filter(({ number }) => !isTold(step, number))
    .flatMap(({ number, answer }) => answerReplies(number, { answer, reader: step.state.locale }));
  return { ...step, replies: step.replies.length > 0 ? [...said, ...step.replies] : withWayOn(said) };
}

/** Whether the turn itself was about this answer. */
function isTold({ replies }: Step, number: ReportNumber): boolean {
  return replies.some(({ said }) => said.key === ANSWER && said.params?.['number'] === spokenNumber(number));
}

function withWayOn(replies: readonly Reply[]): Reply[] {
  const choices = [choice('go-on', { do: 'go-on' }), PERSON];
  return replies.map((reply, at) => (at === replies.length - 1 ? { ...reply, choices } : reply));
}
