import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, RateLimit } from '../../../bot/http/limits.ts';

const MINUTE = 60_000;

describe('a limit of 30 at once and 15 a minute', () => {
  test('allows 30 at once and says that the next one has to wait 4 seconds', () => {
    const limit = new RateLimit({ burst: 30, perMinute: 15 }, () => 0);

    const waits = Array.from({ length: 31 }, () => limit.take('a'));

    expect(waits.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 0));
    expect(waits[30]).toBe(4_000);
  });

  test('allows the next one when that time is over, and not a moment sooner', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 30, perMinute: 15 }, () => now);
    for (let taken = 0; taken < 30; taken += 1) limit.take('a');

    now = 3_999;
    expect(limit.take('a')).toBe(1);
    now = 4_000;
    expect(limit.take('a')).toBe(0);
  });

  test('counts each key by itself', () => {
    const limit = new RateLimit({ burst: 1, perMinute: 1 }, () => 0);

    expect([limit.take('a'), limit.take('b')]).toEqual([0, 0]);
    expect(limit.take('a')).toBeGreaterThan(0);
  });

  test('remembers a bounded number of keys and forgets the one that was used longest ago', () => {
    const limit = new RateLimit({ burst: 1, perMinute: 1 }, () => 0);
    limit.take('first');
    for (let other = 0; other < 50_000; other += 1) limit.take(`other-${other}`);

    expect(limit.take('first')).toBe(0);
    expect(limit.take('other-49999')).toBeGreaterThan(0);
  });

  test('in any stretch of time never allows more than the burst and what was refilled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 120 }),
        (pauses, burst, perMinute) => {
          let now = 0;
          const limit = new RateLimit({ burst, perMinute }, () => now);
          const allowed: number[] = [];
          for (const pause of pauses) {
            now += pause;
            if (limit.take('a') === 0) allowed.push(now);
          }
          allowed.forEach((from, first) => {
            allowed.slice(first).forEach((until, count) => {
              expect(count + 1).toBeLessThanOrEqual(burst + ((until - from) * perMinute) / MINUTE + 1e-6);
            });
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
])('the address %s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
