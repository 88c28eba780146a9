import { describe, expect, it } from 'vitest';
import { mergeLines } from '../../../../../bot/web/desk/queue/merge.ts';
import { line } from '../sample.ts';

describe('a queue that is read again', () => {
  const before = [line(1, { since: 1 }), line(2, { since: 2 }), line(3, { since: 3 })];

  it('is the same array where nothing changed, so that nothing is drawn', () => {
    expect(mergeLines(before, structuredClone(before))).toBe(before);
  });

  it('keeps the object of each line that did not change', () => {
    const after = structuredClone(before).map((it, index) => (index === 1 ? { ...it, front: true } : it));
    const merged = mergeLines(before, after);
    expect(merged[0]).toBe(before[0]);
    expect(merged[1]).toEqual({ ...before[1], front: true });
    expect(merged[2]).toBe(before[2]);
  });

  it.each([
    { band: 'urgent' },
    { locale: 'pl' },
    { area: null },
    { since: 9 },
    { front: true },
    { state: 'offered' },
    { heldBy: { id: 'x:y', name: 'Kasia' } },
    { topics: ['home'] },
  ] as const)('sees a change of $band$locale$area$since$front$state$heldBy.name$topics', (change) => {
    const changed = {
      ...structuredClone(line(1, { since: 1 })),
      ...change,
      topics: [...(change.topics ?? ['health'])],
    };
    expect(mergeLines([line(1, { since: 1 })], [changed])[0]).toEqual(changed);
  });

  it('drops who is gone', () => {
    expect(mergeLines(before, before.slice(1))).toEqual(before.slice(1));
  });
});
