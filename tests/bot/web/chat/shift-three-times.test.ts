import { describe, expect, it } from 'vitest';
import { shiftThreeTimes } from '../../../../bot/web/chat/leave/shift-three-times.ts';

/** Presses and lets go each key at its time, in milliseconds, and says whether that was the sign to leave. */
function pressed(...keys: [key: string, at: number][]): boolean {
  const notice = shiftThreeTimes();
  return keys
    .flatMap(([key, timeStamp]) => [
      notice({ type: 'keydown', key, timeStamp }),
      notice({ type: 'keyup', key, timeStamp: timeStamp + 50 }),
    ])
    .includes(true);
}

describe('the way out by keyboard', () => {
  it('is Shift three times within five seconds', () => {
    expect(pressed(['Shift', 0], ['Shift', 2_000], ['Shift', 4_900])).toBe(true);
  });

  it('is not Shift three times within longer, until three of them are near enough', () => {
    expect(pressed(['Shift', 0], ['Shift', 3_000], ['Shift', 6_000])).toBe(false);
    expect(pressed(['Shift', 0], ['Shift', 3_000], ['Shift', 6_000], ['Shift', 7_000])).toBe(true);
  });

  it('is not writing three capital letters', () => {
    const notice = shiftThreeTimes();
    const events = ['A', 'B', 'C'].flatMap((key, at) => [
      { type: 'keydown', key: 'Shift', timeStamp: at * 100 },
      { type: 'keydown', key, timeStamp: at * 100 + 10 },
      { type: 'keyup', key, timeStamp: at * 100 + 20 },
      { type: 'keyup', key: 'Shift', timeStamp: at * 100 + 30 },
    ]);
    expect(events.map(notice)).not.toContain(true);
  });

  it('begins to count again after any other key', () => {
    expect(pressed(['Shift', 0], ['Shift', 100], ['x', 200], ['Shift', 300])).toBe(false);
  });
});
