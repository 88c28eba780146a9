import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../../../bot/outbox/backoff.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the pause after a failure', () => {
  it('doubles from half a second to five minutes', () => {
    expect([1, 2, 3, 9, 30].map((times) => pauseAfter(times, null, () => 0))).toEqual([
      500, 1_000, 2_000, 128_000, 150_000,
    ]);
    expect(pauseAfter(30, null, () => 1)).toBe(300_000);
  });

  it('is never shorter than what the channel asks for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 3_600_000 }),
        chance,
        (times, asked, by) => {
          return pauseAfter(times, asked, () => by) >= asked;
        },
      ),
    );
  });
});
