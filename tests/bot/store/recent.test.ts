import { describe, expect, it, vi } from 'vitest';
import { Recent } from '../../../bot/store/recent.ts';

describe('recently used values', () => {
  it('lose the one that was not used for longest', () => {
    const recent = new Recent<string, number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
  });

  it('are gone after their time, however often they were used', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const recent = new Recent<string, number>(2, 1000);
      recent.set('a', 1);
      vi.advanceTimersByTime(999);
      expect(recent.get('a')).toBe(1);
      vi.advanceTimersByTime(1);
      expect(recent.get('a')).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });
});
