import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Signs } from '../../../../../bot/web/desk/conversation/signs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function signs() {
  const told: number[] = [];
  const made = new Signs({
    tell: async () => {
      told.push(Date.now());
      throw new Error('the network is away');
    },
    now: () => Date.now(),
  });
  return { made, told };
}

it('shows that the person writes until seven seconds after the last sign of it', () => {
  const { made } = signs();
  made.personWrites();
  vi.advanceTimersByTime(6_000);
  made.personWrites();
  vi.advanceTimersByTime(6_000);
  expect(made.shown.get().isWriting).toBe(true);
  vi.advanceTimersByTime(1_001);
  expect(made.shown.get().isWriting).toBe(false);
});

it('stops at once when what was written is there', () => {
  const { made } = signs();
  made.personWrites();
  made.personSaid();
  expect(made.shown.get().isWriting).toBe(false);
});

it('tells the person every three seconds that staff go on writing, whatever becomes of it', () => {
  const { made, told } = signs();
  for (let key = 0; key < 70; key += 1) {
    made.weWrite();
    vi.advanceTimersByTime(100);
  }
  expect(told).toHaveLength(3);
});

it('tells it at once when something new is begun after what was sent', () => {
  const { made, told } = signs();
  made.weWrite();
  made.weSaid();
  made.weWrite();
  expect(told).toHaveLength(2);
});

it('never takes back what was seen', () => {
  const { made } = signs();
  made.wasShown(7);
  made.wasShown(3);
  expect(made.shown.get().upTo).toBe(7);
});
