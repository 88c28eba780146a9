import type { Day } from './date.ts';
import type { Guide } from './guide.ts';

/**
 * Whether readers must be told that a guide may have changed: its review is overdue, or a day on which one of its
 * rules was known to change has come and nobody has compared it with its sources since.
 */
export function mayHaveChanged(guide: Guide, today: Day): boolean {
  const changed = guide.changes_on.some((it) => it <= today && it > guide.checked_on);
  return changed || today > guide.review_by;
}

/** How long an assurance counts as fresh, in months: Open Referral UK's own measure. */
const freshMonths = 3;

/** Whether somebody verified an entry less than three months ago. What nobody has verified is never fresh. */
export function isFresh(assuredOn: Day | null, today: Day): boolean {
  if (assuredOn === null || assuredOn > today) return false;
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - freshMonths, 0)).getUTCDate();
  const since = new Date(Date.UTC(year, month - 1 - freshMonths, Math.min(date, lastOfMonth)));
  return assuredOn > since.toISOString().slice(0, 10);
}
