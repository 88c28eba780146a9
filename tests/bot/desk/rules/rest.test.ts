import { describe, expect, it } from 'vitest';
import type { Band } from '../../../../bot/conversation/hold.ts';
import {
  isSpared,
  MOST_URGENT_IN_A_ROW,
  PAUSE_AFTER_URGENT_MINUTES,
  ROW_MINUTES,
  restAfter,
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
