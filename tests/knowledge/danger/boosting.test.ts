import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidBy, treesSchema } from '../../../knowledge/danger/trees.ts';
import { boosted, type Case } from './boosting.ts';

/** What is so depends on the first two traits together; the third tells nothing. */
const cases: Case[] = Array.from({ length: 1200 }, (_, at) => {
  const traits = [at % 10, Math.floor(at / 10) % 10, (at * 7) % 13];
  return { traits, is: (traits[0] ?? 0) + (traits[1] ?? 0) >= 10, weight: 1 };
});
const trees = boosted(['first', 'second', 'third'], ['first'], cases);

describe('boosting', () => {
  it('finds what two traits tell together', () => {
    const right = cases.filter(({ traits, is }) => saidBy(trees, traits) > 0 === is).length;
    expect(right / cases.length).toBeGreaterThan(0.97);
  });

  it('gives trees that can be written to a file and read again', () => {
    expect(treesSchema.parse(JSON.parse(JSON.stringify(trees)))).toEqual(trees);
  });

  it('never says less for more of a trait that only rises', () => {
    const value = fc.double({ min: -3, max: 14, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, (one, other, second, third) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(saidBy(trees, [more, second, third])).toBeGreaterThanOrEqual(
          saidBy(trees, [less, second, third]) - 1e-9,
        );
      }),
    );
  });

  it('gives the same for the same cases, and minds what counts more', () => {
    expect(boosted(['first', 'second', 'third'], ['first'], cases)).toEqual(trees);
    const heavier = boosted(
      ['first', 'second', 'third'],
      ['first'],
      cases.map((it) => ({ ...it, weight: it.is ? 5 : 1 })),
    );
    expect(saidBy(heavier, [5, 5, 5])).toBeGreaterThan(saidBy(trees, [5, 5, 5]));
    expect(heavier.start).toBeGreaterThan(trees.start);
  });
});
