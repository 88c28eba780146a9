import {
  type Checklist,
  type DatedTask,
  type MoveOnResult,
  moveOnChecklist,
} from '../../knowledge/move-on/checklist.ts';
import type { Day } from '../../knowledge/schema/date.ts';
import type { MoveOn } from '../../knowledge/schema/move-on.ts';
import type { DatesForm } from './dates-form.ts';

/** What there is to do, as it stands on a day. */
export type DatedList = {
  readonly kind: 'list';
  readonly checklist: Checklist;
  /** The last day is over. */
  readonly over: boolean;
  /** What has come due, then what has a day still to come, then what waits for a letter. */
  readonly now: readonly DatedTask[];
  readonly coming: readonly DatedTask[];
  readonly waiting: readonly DatedTask[];
};

export type ListResult = DatedList | { readonly kind: 'wrong' } | Exclude<MoveOnResult, Checklist>;

export function datedList(moveOn: MoveOn, { dates, wrong, children, longer }: DatesForm, today: Day): ListResult {
  const { decided, letter, ends: supportEnds } = dates;
  if (!decided || wrong.length > 0) return { kind: 'wrong' };
  const result = moveOnChecklist(moveOn, { decided, letter, supportEnds, children, longer });
  if (result.kind !== 'checklist') return result;
  const over = result.lastDay < today;
  const tasks = over ? result.tasks.filter((it) => !lastDayTasks(moveOn).has(it.id)) : result.tasks;
  return {
    kind: 'list',
    checklist: result,
    over,
    now: tasks.filter(({ due }) => due !== undefined && due <= today),
    coming: tasks.filter(({ due }) => due !== undefined && due > today),
    waiting: tasks.filter(({ due }) => due === undefined),
  };
}

/** What can be done on the last day alone makes no sense after it. */
function lastDayTasks(moveOn: MoveOn): ReadonlySet<string> {
  const onIt = moveOn.tasks.filter(({ due }) => 'days_before_end' in due && due.days_before_end === 0);
  return new Set(onIt.map(({ id }) => id));
}
