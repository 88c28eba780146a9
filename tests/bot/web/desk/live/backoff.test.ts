import { expect, it } from 'vitest';
import { backoff } from '../../../../../bot/web/desk/live/backoff.ts';

it('waits longer after each failure, never more than half a minute, and spreads the desks', () => {
  expect([0, 1, 2, 3].map((failures) => backoff(failures, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(backoff(100, 1)).toBe(30_000);
  expect(backoff(100, 0)).toBe(15_000);
});
