import type { Fact, FactId } from '../schema/fact.ts';
import type { RuleValue } from '../schema/rule.ts';
import type { Answers } from './answer.ts';
import { type Condition, holds, type Leaf, leavesOf } from './condition.ts';
import type { FactTest } from './fact-test.ts';
import { type Partition, partitionOf, regionOf } from './partition.ts';

/**
 * A rule worked out for everything that can be known: for each of its facts a region or "unknown". A number stands for
 * each such state. What is read from it is exact: a state with unknowns says what holds for all of its completions.
 */
export interface DecisionTable {
  readonly partitions: readonly Partition[];
  readonly clauses: readonly TableClause[];
  /** For each state: the clauses, as bits, that decide in one of its completions or another. */
  readonly reached: Uint32Array;
  /** For each state: the clauses, as bits, whose condition holds in every completion. */
  readonly sure: Uint32Array;
  /** For each state: the unknown facts, as bits, on which the value still depends. */
  readonly open: Uint16Array;
  /** By how much the number of a state changes from one region of a fact to the next. */
  readonly strides: readonly number[];
}

export interface TableClause {
  readonly value: RuleValue;
  readonly when: Condition | undefined;
}

/** What the value can be: one, or undefined where completions differ. */
export type Outcome = RuleValue | undefined;

/** The bits of a table allow no more. */
const mostFacts = 16;
const mostClauses = 32;
/** Above this a rule is split in two for the reader's sake long before the machine's. */
const mostStates = 200_000;

/** @throws RangeError when the rule has too many facts, clauses or states for a table. */
export function tableOf(clauses: readonly TableClause[], factOf: (id: FactId) => Fact): DecisionTable {
  const partitions = partitionsOf(clauses, factOf);
  const strides: number[] = [];
  let states = 1;
  for (const it of partitions) {
    strides.push(states);
    states *= it.regions.length + 1;
  }
  if (partitions.length > mostFacts || clauses.length > mostClauses || states > mostStates) {
    throw new RangeError(
      `The rule draws ${states} cases from ${partitions.length} facts and ${clauses.length} lines; ` +
        `at most ${mostStates}, ${mostFacts} and ${mostClauses} are possible.`,
    );
  }
  const table = {
    partitions,
    clauses,
    strides,
    reached: new Uint32Array(states),
    sure: new Uint32Array(states),
    open: new Uint16Array(states),
  };
  for (let state = 0; state < states; state += 1) {
    fill(table, state);
  }
  return table;
}

/** The state of a table for what is known. */
export function stateOf(table: DecisionTable, answers: Answers): number {
  let state = 0;
  for (const [index, partition] of table.partitions.entries()) {
    const answer = answers.get(partition.fact.id);
    const region = answer?.kind === 'value' ? regionOf(partition, answer.value) : partition.regions.length;
    state += region * (table.strides[index] ?? 0);
  }
  return state;
}

/** The region of a fact in a state, or the number of its regions where it is unknown. */
export function regionIn(table: DecisionTable, state: number, fact: number): number {
  const regions = table.partitions[fact]?.regions.length ?? 0;
  return Math.floor(state / (table.strides[fact] ?? 1)) % (regions + 1);
}

/** The state in which one fact, by its place in the table, has another region. */
export function withRegion(table: DecisionTable, state: number, fact: number, region: number): number {
  return state + (region - regionIn(table, state, fact)) * (table.strides[fact] ?? 0);
}

/** The value that every completion of a state has, if there is one. */
export function outcomeOf(table: DecisionTable, state: number): Outcome {
  const reached = table.reached[state] ?? 0;
  let outcome: Outcome;
  for (const [index, { value }] of table.clauses.entries()) {
    if (reached & (1 << index)) {
      if (outcome !== undefined && outcome !== value) {
        return undefined;
      }
      outcome = value;
    }
  }
  return outcome;
}

/** The places in the table of the unknown facts on which the value of a state still depends. */
export function openFacts(table: DecisionTable, state: number): number[] {
  const open = table.open[state] ?? 0;
  return [...table.partitions.keys()].filter((it) => open & (1 << it));
}

function partitionsOf(clauses: readonly TableClause[], factOf: (id: FactId) => Fact): Partition[] {
  const tests = new Map<FactId, FactTest[]>();
  for (const leaf of clauses.flatMap((it) => (it.when ? leavesOf(it.when) : []))) {
    tests.set(leaf.fact, [...(tests.get(leaf.fact) ?? []), leaf.test]);
  }
  return [...tests].map(([id, list]) => partitionOf(factOf(id), list));
}

/** "Unknown" is the last digit of a fact, so the states that a state is worked out from come before it. */
function fill(table: DecisionTable, state: number): void {
  const unknown = table.partitions.flatMap((it, fact) =>
    regionIn(table, state, fact) === it.regions.length ? [fact] : [],
  );
  const [first] = unknown;
  if (first === undefined) {
    decide(table, state);
    return;
  }
  let reached = 0;
  let sure = -1;
  for (const it of statesWith(table, state, first)) {
    reached |= table.reached[it] ?? 0;
    sure &= table.sure[it] ?? 0;
  }
  table.reached[state] = reached;
  table.sure[state] = sure;
  table.open[state] = openBits(table, state, unknown);
}

function decide(table: DecisionTable, state: number): void {
  const passed = ({ fact, test }: Leaf) => {
    const index = table.partitions.findIndex((it) => it.fact.id === fact);
    return table.partitions[index]?.regions[regionIn(table, state, index)]?.passed.has(test) ?? false;
  };
  const sure = table.clauses.map(({ when }) => when === undefined || holds(when, passed));
  table.reached[state] = 1 << sure.indexOf(true);
  table.sure[state] = sure.reduce((bits, it, index) => (it ? bits | (1 << index) : bits), 0);
}

/** The value depends on a fact when two completions that differ in nothing else have different values. */
function openBits(table: DecisionTable, state: number, unknown: readonly number[]): number {
  const [first, second] = unknown;
  if (first === undefined) {
    return 0;
  }
  if (second === undefined) {
    return outcomeOf(table, state) === undefined ? 1 << first : 0;
  }
  const others = statesWith(table, state, first).reduce((bits, it) => bits | (table.open[it] ?? 0), 0);
  const ofFirst = statesWith(table, state, second).reduce((bits, it) => bits | (table.open[it] ?? 0), 0);
  return others | (ofFirst & (1 << first));
}

function statesWith(table: DecisionTable, state: number, fact: number): number[] {
  const regions = table.partitions[fact]?.regions ?? [];
  return regions.map((_, region) => withRegion(table, state, fact, region));
}
