import { describe, expect, it } from 'vitest';
import { arrivals } from '../../../../../bot/web/desk/queue/arrivals.ts';
import { isLate, waitOf } from '../../../../../bot/web/desk/queue/wait.ts';
import { waitWords } from '../../../../../bot/web/desk/queue/wait-words.ts';
import { line } from '../sample.ts';

const MINUTE = 60_000;

describe('a wait', () => {
  it('is counted in whole minutes, hours and days', () => {
    expect(waitOf(MINUTE * (24 * 60 + 2 * 60 + 5) + 59_999)).toEqual({ days: 1, hours: 2, minutes: 5 });
  });

  it('is none where the clocks disagree', () => {
    expect(waitOf(-5_000)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });

  it.each([
    [59_000, 'just now'],
    [4 * MINUTE, '4 min'],
    [65 * MINUTE, '1 h 5 min'],
    [26 * 60 * MINUTE, '1 d 2 h'],
  ])('of %i ms is said as %s', (ms, words) => {
    expect(waitWords(ms)).toBe(words);
  });

  it('counts as long sooner for the urgent than for others', () => {
    expect(isLate('urgent', 3 * MINUTE)).toBe(true);
    expect(isLate('waiting', 3 * MINUTE)).toBe(false);
    expect(isLate('waiting', 10 * MINUTE)).toBe(true);
    expect(isLate('call-back', 60 * MINUTE)).toBe(false);
  });
});

describe('who has started to wait', () => {
  it('is new in the queue, or with nobody any more', () => {
    const held = line(1, { heldBy: { id: 'x:y', name: 'Kasia' } });
    const back = line(1);
    const known = line(2);
    const fresh = line(3);
    expect(arrivals([held, known], [back, known, fresh])).toEqual([back, fresh]);
  });
});
