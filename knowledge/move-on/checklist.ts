import { Temporal } from 'temporal-polyfill';
import type { Words } from '../eligibility/rule.ts';
import { type Day, day } from '../schema/date.ts';
import type { GuideId } from '../schema/ids.ts';
import type { MoveOn, MoveOnPeriod, MoveOnTask } from '../schema/move-on.ts';

/** What somebody knows who got a yes to asylum. All of them are calendar days; no clock and no time zone comes in. */
export interface MoveOnDates {
  /** The date on the decision letter. */
  readonly decided: Day;
  /** The date on the letter that ends support, once it has come. */
  readonly letter?: Day | undefined;
  /** The last day of support, if that letter names it: then nothing is counted. */
  readonly supportEnds?: Day | undefined;
  /** Whether they are one of those who were given more days; unknown counts as no, so that nobody is told too late. */
  readonly longer?: boolean | undefined;
  readonly children?: boolean | undefined;
}

export interface DatedTask {
  readonly id: string;
  /** The day by which to do it; undefined: when the letter that ends support comes. */
  readonly due: Day | undefined;
  readonly words: Words;
  readonly why: Words;
  readonly guide: GuideId;
}

export interface Checklist {
  readonly kind: 'checklist';
  /** The last day of asylum support. */
  readonly lastDay: Day;
  /** `letter`: it stands in the letter. `counted`: we counted it from the rule, and the letter decides. */
  readonly basis: 'letter' | 'counted';
  /** Days from the decision by the rule of that time. */
  readonly days: number;
  /** About when the first Universal Credit comes for who claims on the day of the decision. */
  readonly firstMoney: Day;
  /** By date; what has no date yet comes last. */
  readonly tasks: readonly DatedTask[];
  readonly note: Words | undefined;
  /** Ids of what the length of the period rests on. */
  readonly sources: readonly string[];
}

export type MoveOnResult =
  | Checklist
  /** The letter, or the end of support, lies before the decision: one of the dates is wrong. */
  | { readonly kind: 'dates-do-not-fit' }
  /** No rule is known for decisions of that day. */
  | { readonly kind: 'no-rule-then' };

/** What to do by when, by the rules for decisions of that day. */
export function moveOnChecklist(moveOn: MoveOn, dates: MoveOnDates): MoveOnResult {
  const { decided, letter, supportEnds } = dates;
  if ((letter && letter < decided) || (supportEnds && supportEnds < (letter ?? decided))) {
    return { kind: 'dates-do-not-fit' };
  }
  const period = moveOn.periods.find((it) => holdsFor(it, decided));
  if (!period) {
    return { kind: 'no-rule-then' };
  }
  const days = dates.longer ? (period.days_longer ?? period.days) : period.days;
  const lastDay = supportEnds ?? countedEnd(period, days, dates);
  return {
    kind: 'checklist',
    lastDay,
    basis: supportEnds ? 'letter' : 'counted',
    days,
    firstMoney: later(decided, moveOn.first_money_days),
    tasks: tasksFor(moveOn, dates, lastDay),
    note: period.note,
    sources: period.sources,
  };
}

/** A calendar day so many days later, or earlier. */
export function later(from: Day, days: number): Day {
  return day.parse(Temporal.PlainDate.from(from).add({ days }).toString());
}

/** Nobody has to go before both have passed: the days from the decision, and those from the letter. */
function countedEnd(period: MoveOnPeriod, days: number, { decided, letter }: MoveOnDates): Day {
  const byDecision = later(decided, days);
  const byLetter =
    letter && period.days_from_letter !== undefined ? later(letter, period.days_from_letter) : byDecision;
  return byLetter > byDecision ? byLetter : byDecision;
}

function tasksFor(moveOn: MoveOn, dates: MoveOnDates, lastDay: Day): DatedTask[] {
  const tasks = moveOn.tasks.filter((it) => holdsFor(it, dates.decided) && (!it.children || dates.children === true));
  const dated = tasks.map((it) => ({
    id: it.id,
    due: dueDay(it, dates, lastDay),
    words: it.words,
    why: it.why,
    guide: it.guide,
  }));
  return dated.toSorted((a, b) => compare(a.due, b.due));
}

/** Never before the decision, and never after the last day. */
function dueDay({ due }: MoveOnTask, { decided, letter }: MoveOnDates, lastDay: Day): Day | undefined {
  if ('days_after_decision' in due) {
    return earlier(later(decided, due.days_after_decision), lastDay);
  }
  if ('days_before_end' in due) {
    const wanted = later(lastDay, -due.days_before_end);
    return wanted < decided ? decided : wanted;
  }
  return letter && earlier(later(letter, due.days_after_letter), lastDay);
}

function holdsFor(it: { decided_from?: Day | undefined; decided_to?: Day | undefined }, decided: Day): boolean {
  return (!it.decided_from || it.decided_from <= decided) && (!it.decided_to || decided <= it.decided_to);
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function compare(a: Day | undefined, b: Day | undefined): number {
  if (a === b) {
    return 0;
  }
  return a !== undefined && (b === undefined || a < b) ? -1 : 1;
}
