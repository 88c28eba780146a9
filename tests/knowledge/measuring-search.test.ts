import { expect, it } from 'vitest';
import { shareOf } from './measuring-search.ts';

it('A share comes with an interval that holds it and narrows with more questions', () => {
  const few = shareOf([true, true, false], (it) => it);
  const many = shareOf(
    Array.from({ length: 300 }, (_, at) => at % 3 !== 0),
    (it) => it,
  );
  expect(few).toMatchObject({ n: 3, share: 0.667 });
  expect(few.low).toBeLessThan(few.share);
  expect(few.high).toBeGreaterThan(few.share);
  expect(many.high - many.low).toBeLessThan(few.high - few.low);
});
