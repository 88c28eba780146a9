import type { FactValue } from './answer.ts';

/** Limits that all hold together. */
export interface Range {
  readonly at_least?: number | undefined;
  readonly above?: number | undefined;
  readonly at_most?: number | undefined;
  readonly below?: number | undefined;
}

/** What a condition may ask about one fact. `some`: whether there are any children; `some-within`: any of an age. */
export type FactTest =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'is'; readonly value: boolean }
  | { readonly kind: 'within'; readonly range: Range }
  | { readonly kind: 'some'; readonly value: boolean }
  | { readonly kind: 'some-within'; readonly range: Range };

/** @throws TypeError when the value is not of the kind that the test is about; the loader lets no such rule through. */
export function passes(test: FactTest, value: FactValue): boolean {
  if (test.kind === 'one-of' && typeof value === 'string') {
    return test.values.includes(value);
  }
  if (test.kind === 'is' && typeof value === 'boolean') {
    return test.value === value;
  }
  if (test.kind === 'within' && typeof value === 'number') {
    return within(test.range, value);
  }
  if (test.kind === 'some' && typeof value === 'object') {
    return value.length > 0 === test.value;
  }
  if (test.kind === 'some-within' && typeof value === 'object') {
    return value.some((it) => within(test.range, it));
  }
  throw new TypeError(`A test of kind ${test.kind} is not about a ${typeof value}.`);
}

/** Where the answer of a test can change. */
export function limitsOf(test: FactTest): number[] {
  const range = 'range' in test ? test.range : {};
  return [range.at_least, range.above, range.at_most, range.below].filter((it) => it !== undefined);
}

function within(range: Range, value: number): boolean {
  return (
    value >= (range.at_least ?? Number.NEGATIVE_INFINITY) &&
    value > (range.above ?? Number.NEGATIVE_INFINITY) &&
    value <= (range.at_most ?? Number.POSITIVE_INFINITY) &&
    value < (range.below ?? Number.POSITIVE_INFINITY)
  );
}
