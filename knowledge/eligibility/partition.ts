import type { Fact } from '../schema/fact.ts';
import type { FactValue } from './answer.ts';
import { type FactTest, limitsOf, passes } from './fact-test.ts';

/**
 * The values of one fact, in the finitely many groups (regions) that a set of tests tells apart. Two values of a region
 * pass the same tests, so whatever is decided by these tests is decided alike for both.
 */
export interface Partition {
  readonly fact: Fact;
  readonly tests: readonly FactTest[];
  readonly regions: readonly Region[];
  /** Which region has the values that pass just these tests, as bits. */
  readonly regionBySignature: ReadonlyMap<number, number>;
}

export interface Region {
  /** One of its values. */
  readonly example: FactValue;
  /** How many choices, or stretches of numbers, are in it. */
  readonly weight: number;
  readonly passed: ReadonlySet<FactTest>;
}

/** More than these cannot be told apart in one number, and no readable rule needs them. */
const mostTests = 30;

export function partitionOf(fact: Fact, tests: readonly FactTest[]): Partition {
  if (tests.length > mostTests) {
    throw new RangeError(`More than ${mostTests} tests about ${fact.id}.`);
  }
  const regions: (Region & { weight: number })[] = [];
  const indexes = new Map<number, number>();
  let last: number | undefined;
  for (const example of examplesOf(fact, tests)) {
    const key = signature(tests, example);
    const known = regions[indexes.get(key) ?? -1];
    const sameStretch = fact.type === 'number' && key === last;
    last = key;
    if (known) {
      known.weight += fact.type === 'ages' || sameStretch ? 0 : 1;
    } else {
      indexes.set(key, regions.length);
      regions.push({ example, weight: 1, passed: new Set(tests.filter((it) => passes(it, example))) });
    }
  }
  return { fact, tests, regions, regionBySignature: indexes };
}

/** The region of a value. @throws RangeError for a value outside the bounds that the fact declares. */
export function regionOf({ fact, tests, regionBySignature }: Partition, value: FactValue): number {
  const index = regionBySignature.get(signature(tests, value));
  if (index === undefined) {
    throw new RangeError(`${fact.id} cannot be ${JSON.stringify(value)}.`);
  }
  return index;
}

function signature(tests: readonly FactTest[], value: FactValue): number {
  let bits = 0;
  for (const [index, test] of tests.entries()) {
    if (passes(test, value)) {
      bits |= 1 << index;
    }
  }
  return bits;
}

/** Values that between them pass every combination of the tests that any value can pass. */
function examplesOf(fact: Fact, tests: readonly FactTest[]): FactValue[] {
  switch (fact.type) {
    case 'choice':
      return fact.values.map((it) => it.id);
    case 'yes-no':
      return [true, false];
    case 'number':
      return stretchesOf(fact, tests.flatMap(limitsOf));
    case 'ages': {
      const ages = stretchesOf(fact, tests.flatMap(limitsOf));
      return subsetsOf([...new Map(ages.map((it) => [signature(tests, [it]), it])).values()]);
    }
  }
}

/** Every limit, and one number between each two: between two limits no test changes its answer. */
function stretchesOf(fact: { min: number; max: number; whole: boolean }, limits: readonly number[]): number[] {
  const points = [...new Set([fact.min, fact.max, ...limits])]
    .filter((it) => it >= fact.min && it <= fact.max && (!fact.whole || Number.isInteger(it)))
    .sort((a, b) => a - b);
  return points.flatMap((low, index) => {
    const high = points[index + 1];
    if (high === undefined) {
      return [low];
    }
    const between = fact.whole ? low + 1 : (low + high) / 2;
    return between < high ? [low, between] : [low];
  });
}

function subsetsOf(ages: readonly number[]): number[][] {
  const sets: number[][] = [[]];
  for (const age of ages) {
    sets.push(...sets.map((it) => [...it, age]));
  }
  return sets;
}
