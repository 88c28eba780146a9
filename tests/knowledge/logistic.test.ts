import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, logistic } from './logistic.ts';

describe('logistic regression', () => {
  it('finds what tells, and how much', () => {
    const cases: Case[] = Array.from({ length: 400 }, (_, at) => ({ values: [at % 20, at % 7], is: at % 20 >= 10 }));
    const { weights, bias } = logistic(cases);
    expect(weights[0]).toBeGreaterThan(0.5);
    expect(Math.abs(weights[1] ?? 1)).toBeLessThan(0.05);
    expect(bias + 9.5 * (weights[0] ?? 0) + 3 * (weights[1] ?? 0)).toBeCloseTo(0, 0);
  });

  it('says by its bias how common something is where nothing tells', () => {
    const { weights, bias } = logistic(Array.from({ length: 100 }, (_, at) => ({ values: [1], is: at < 25 })));
    expect(weights[0]).toBeCloseTo(0, 6);
    expect(1 / (1 + Math.exp(-bias))).toBeCloseTo(0.25, 3);
  });

  it('is the same in whatever unit a value is told', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 1000 }), (all, unit) => {
        const told = (by: number) => logistic(all.map((it, at) => ({ values: [it * by], is: it + (at % 9) > 4 })));
        const [one, other] = [told(1), told(unit)];
        expect((other.weights[0] ?? 0) * unit).toBeCloseTo(one.weights[0] ?? 0, 6);
        expect(other.bias).toBeCloseTo(one.bias, 6);
      }),
    );
  });
});
