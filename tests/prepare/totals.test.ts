import { describe, expect, it } from 'vitest';
import { addTotals } from '../verify/totals.ts';

describe('the totals in the last line', () => {
  const before = { passed: 10, failed: 0 };

  it('add up the tests of each step', () => {
    expect(addTotals(before, { passed: 5, failed: 0 }, true)).toEqual({ passed: 15, failed: 0 });
    expect(addTotals(before, { passed: 5, failed: 2 }, false)).toEqual({ passed: 15, failed: 2 });
  });

  it('count a check that failed without a failed test as one', () => {
    expect(addTotals(before, { passed: 0, failed: 0 }, false)).toEqual({ passed: 10, failed: 1 });
  });
});
