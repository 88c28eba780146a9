import type { FactId } from '../schema/fact.ts';
import type { FactTest } from './fact-test.ts';

export interface Leaf {
  readonly kind: 'test';
  readonly fact: FactId;
  readonly test: FactTest;
}

/** When a line of a rule applies. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | Leaf;

/** Whether a condition holds, given which of its tests pass. */
export function holds(condition: Condition, passed: (leaf: Leaf) => boolean): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((it) => holds(it, passed));
    case 'any':
      return condition.of.some((it) => holds(it, passed));
    case 'not':
      return !holds(condition.of, passed);
    case 'test':
      return passed(condition);
  }
}

/** Every test in a condition, in the order in which it is written. */
export function leavesOf(condition: Condition): Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    case 'test':
      return [condition];
  }
}
