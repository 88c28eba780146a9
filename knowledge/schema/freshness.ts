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
