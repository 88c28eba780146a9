import { describe, expect, it } from 'vitest';
import { day } from '../../../knowledge/schema/date.ts';
import { isFresh } from '../../../knowledge/schema/freshness.ts';

describe('an entry that was verified', () => {
  it.each([
    ['2026-11-22', '2026-11-22', true],
    ['2026-08-23', '2026-11-22', true],
    ['2026-08-22', '2026-11-22', false],
    ['2026-02-28', '2026-05-31', false],
    ['2026-03-01', '2026-05-31', true],
    ['2025-11-16', '2026-02-15', true],
    ['2025-11-15', '2026-02-15', false],
    ['2026-11-23', '2026-11-22', false],
  ])('on %s is, on %s, fresh: %s', (assured, today, fresh) => {
    expect(isFresh(day.parse(assured), day.parse(today))).toBe(fresh);
  });

  it('by nobody is not fresh', () => {
    expect(isFresh(null, day.parse('2026-11-22'))).toBe(false);
  });
});
