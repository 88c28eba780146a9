import type { FactId } from '../schema/fact.ts';
import { type DecisionTable, outcomeOf, regionIn, withRegion } from './decision-table.ts';

/** Why a state has the value that it has: the line that decided, and facts that suffice for it. */
export interface Explanation {
  /** The place of a line that holds in every completion and gives the value; undefined: different lines give it. */
  readonly clause: number | undefined;
  /** Known facts that alone lead to the same value by the same line; none of them can be left out. */
  readonly facts: readonly FactId[];
}

/** Explains a state whose value is settled. Sensitive facts are named only where the value does not follow without them. */
export function explain(table: DecisionTable, state: number): Explanation {
  const value = outcomeOf(table, state);
  const clause = sureClause(table, state);
  let least = state;
  for (const fact of inOrderOfLeaving(table)) {
    const without = withRegion(table, least, fact, unknownRegion(table, fact));
    if (outcomeOf(table, without) === value && (clause === undefined || isSure(table, without, clause))) {
      least = without;
    }
  }
  const facts = table.partitions.flatMap((it, fact) =>
    regionIn(table, least, fact) === unknownRegion(table, fact) ? [] : [it.fact.id],
  );
  return { clause, facts };
}

/** The first line that surely holds, if it gives the value of the state: lines above it that may hold give the same. */
function sureClause(table: DecisionTable, state: number): number | undefined {
  const value = outcomeOf(table, state);
  const index = table.clauses.findIndex((it, place) => it.value === value && isSure(table, state, place));
  const reached = table.reached[state] ?? 0;
  return index >= 0 && reached & (1 << index) ? index : undefined;
}

function isSure(table: DecisionTable, state: number, clause: number): boolean {
  return ((table.sure[state] ?? 0) & (1 << clause)) !== 0;
}

function unknownRegion(table: DecisionTable, fact: number): number {
  return table.partitions[fact]?.regions.length ?? 0;
}

function inOrderOfLeaving(table: DecisionTable): number[] {
  const facts = [...table.partitions.keys()];
  const sensitive = (it: number) => table.partitions[it]?.fact.sensitive ?? false;
  return [...facts.filter(sensitive), ...facts.filter((it) => !sensitive(it))];
}
