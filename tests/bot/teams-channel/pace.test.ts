import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelPace } from '../../../bot/conversation/staff-cards.ts';
import { spend, TEAMS_LIMITS, waitFor } from '../../../bot/teams-channel/pace.ts';

const FULL: ChannelPace = { fullAt: 0, pause: null };
const START = 1_700_000_000_000;

describe('the pace of a channel', () => {
  it('never goes beyond one of the limits of Teams, however the changes come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 400 }), (gaps) => {
        let now = START;
        let pace = FULL;
        const sent: number[] = [];
        for (const gap of gaps) {
          now += gap;
          now += waitFor(pace, now);
          pace = spend(pace, now);
          sent.push(now);
        }
        for (const { seconds, most } of TEAMS_LIMITS) {
          // The oldest of one more than may be sent is always longer ago than the time in which they may be.
          for (let at = most; at < sent.length; at += 1) {
            expect((sent[at] ?? 0) - (sent[at - most] ?? 0)).toBeGreaterThanOrEqual(seconds * 1_000);
          }
        }
      }),
    );
  });

  it('keeps to the limit of an hour when there is always something to say', () => {
    let now = START;
    let pace = FULL;
    let sent = 0;
    for (;;) {
      now += waitFor(pace, now);
      if (now >= START + 3_600_000) break;
      pace = spend(pace, now);
      sent += 1;
    }
    expect(sent).toBe(1_720);
  });

  it('lets what is said now and then out at once', () => {
    let pace = FULL;
    for (let at = 0; at < 6; at += 1) {
      expect(waitFor(pace, START)).toBe(0);
      pace = spend(pace, START);
    }
    expect(waitFor(pace, START)).toBe(2_100);
    expect(waitFor(pace, START + 60_000)).toBe(0);
  });

  it('waits for as long as the channel has asked', () => {
    expect(waitFor({ fullAt: 0, pause: { until: START + 5_000, times: 1 } }, START)).toBe(5_000);
    expect(waitFor({ fullAt: 0, pause: { until: START - 1, times: 1 } }, START)).toBe(0);
  });
});
