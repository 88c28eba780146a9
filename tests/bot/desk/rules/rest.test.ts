import { describe, expect, it } from 'vitest';
import { ENDED_MS, KEPT_ENDED } from '../../../../bot/conversation/duty.ts';
import type { Band } from '../../../../bot/conversation/hold.ts';
import {
  isSpared,
  MOST_URGENT_IN_A_ROW,
  PAUSE_AFTER_URGENT_MINUTES,
  ROW_MINUTES,
  restAfter,
  sparedUntil,
} from '../../../../bot/desk/rules/rest.ts';

const MINUTE = 60_000;
const NOW = 1_700_000_000_000;
const held = (...bands: Band[]) => bands.map((band, at) => ({ band, endedAt: NOW - (bands.length - 1 - at) * MINUTE }));
const urgents = held(...Array.from({ length: MOST_URGENT_IN_A_ROW }, (): Band => 'urgent'));
const pauseEnds = NOW + PAUSE_AFTER_URGENT_MINUTES * MINUTE;

describe('after an urgent conversation', () => {
  it('nothing new is offered for a while', () => {
    const rest = restAfter(held('waiting', 'urgent'), NOW);
    expect(rest).toEqual({ kind: 'pause', until: pauseEnds });
    expect([isSpared(rest, 'urgent'), isSpared(rest, 'waiting')]).toEqual([true, true]);
    expect(restAfter(held('waiting', 'urgent'), pauseEnds)).toEqual({ kind: 'none' });
  });

  it('too many in a row, and no urgent one is offered, but others are', () => {
    const rest = restAfter(urgents, pauseEnds);
    expect(rest).toEqual({ kind: 'no-urgent', until: NOW + ROW_MINUTES * MINUTE });
    expect([isSpared(rest, 'urgent'), isSpared(rest, 'waiting')]).toEqual([true, false]);
  });

  it('a light one that ends meanwhile does not end the pause, as several are held at once', () => {
    const rest = restAfter([...held('urgent'), { band: 'waiting', endedAt: NOW + MINUTE }], NOW + 2 * MINUTE);
    expect(rest).toEqual({ kind: 'pause', until: pauseEnds });
  });

  it('they are spared until the pause is over, and urgent ones until the row is', () => {
    expect(sparedUntil(held('urgent'), 'urgent', NOW)).toBe(pauseEnds);
    expect(sparedUntil(urgents, 'waiting', NOW)).toBe(pauseEnds);
    expect(sparedUntil(urgents, 'urgent', NOW)).toBe(NOW + ROW_MINUTES * MINUTE);
    expect(sparedUntil(urgents, 'waiting', pauseEnds)).toBeNull();
    expect(sparedUntil([], 'urgent', NOW)).toBeNull();
  });

  it('as much is remembered as the rules ask for', () => {
    expect(KEPT_ENDED).toBeGreaterThanOrEqual(MOST_URGENT_IN_A_ROW);
    expect(ENDED_MS).toBe(ROW_MINUTES * MINUTE);
  });

  it('another conversation, or a night, ends the row', () => {
    expect(restAfter([...urgents, ...held('waiting')], pauseEnds)).toEqual({ kind: 'none' });
    expect(restAfter(urgents, NOW + ROW_MINUTES * MINUTE)).toEqual({ kind: 'none' });
  });
});

it('nobody is spared anything who has held nothing urgent', () => {
  for (const ended of [[], held('waiting', 'call-back')]) {
    const rest = restAfter(ended, NOW);
    expect([isSpared(rest, 'urgent'), isSpared(rest, 'waiting')]).toEqual([false, false]);
  }
});
