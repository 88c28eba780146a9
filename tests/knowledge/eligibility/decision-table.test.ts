import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers, FactValue } from '../../../knowledge/eligibility/answer.ts';
import { type Condition, holds } from '../../../knowledge/eligibility/condition.ts';
import {
  openFacts,
  outcomeOf,
  stateOf,
  type TableClause,
  tableOf,
} from '../../../knowledge/eligibility/decision-table.ts';
import { explain } from '../../../knowledge/eligibility/explain.ts';
import { type FactTest, passes } from '../../../knowledge/eligibility/fact-test.ts';
import { type Fact, type FactId, fact as factSchema } from '../../../knowledge/schema/fact.ts';

const words = { name: { en: 'it' }, question: { en: 'Is it?' }, why: { en: 'So.' }, sensitive: false };
const age = declared({ id: 'age', type: 'number', unit: 'years', min: 0, max: 9 });
const money = declared({ id: 'money', type: 'number', unit: 'pounds', min: 0, max: 2, whole: false });
const children = declared({ id: 'children', type: 'ages', min: 0, max: 3 });
const papers = declared({
  id: 'papers',
  type: 'choice',
  values: ['a', 'b', 'c'].map((id) => ({ id, words: { en: id } })),
});
const facts = [age, money, children, papers];

/** All values that can make a difference to whole limits. */
const everyValue = new Map<FactId, readonly FactValue[]>([
  [age.id, Array.from({ length: 10 }, (_, it) => it)],
  [money.id, [0, 0.5, 1, 1.5, 2]],
  [children.id, Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].filter((it) => bits & (1 << it)))],
  [papers.id, ['a', 'b', 'c']],
]);

const range = (max: number) => {
  const limit = fc.option(fc.integer({ min: 0, max }), { nil: undefined });
  return fc.record({ at_least: limit, above: limit, at_most: limit, below: limit });
};
const leaf = fc.oneof(
  range(9).map((it) => testOf(age, { kind: 'within', range: it })),
  range(2).map((it) => testOf(money, { kind: 'within', range: it })),
  range(3).map((it) => testOf(children, { kind: 'some-within', range: it })),
  fc.boolean().map((value) => testOf(children, { kind: 'some', value })),
  fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((values) => testOf(papers, { kind: 'one-of', values })),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not'), of: tie('condition') }),
  ),
}));
const value = fc.constantFrom('likely', 'unlikely', 'cannot-say');
const rule = fc
  .tuple(fc.array(fc.record({ value, when: condition }), { maxLength: 4 }), value)
  .map(([lines, last]): TableClause[] => [...lines, { value: last, when: undefined }]);
const known = fc.record(
  Object.fromEntries(facts.map((it) => [it.id, fc.constantFrom(...(everyValue.get(it.id) ?? []))])),
  { requiredKeys: [] },
);

describe('a rule worked out beforehand says of any rule and any facts what trying everybody says:', {
  timeout: 120_000,
}, () => {
  it('the value that all completions have, and on what it still depends', () => {
    fc.assert(
      fc.property(rule, known, (clauses, given) => {
        const table = tableOf(clauses, (id) => facts.find((it) => it.id === id) ?? age);
        const answers = answersOf(given);
        const state = stateOf(table, answers);
        const values = new Set(completions(answers).map((it) => read(clauses, it)));
        expect(outcomeOf(table, state)).toBe(values.size === 1 ? [...values][0] : undefined);
        expect(openFacts(table, state).map((it) => table.partitions[it]?.fact.id)).toEqual(
          table.partitions.map((it) => it.fact.id).filter((id) => decides(clauses, answers, id)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('facts that suffice, and of which none can be left out', () => {
    fc.assert(
      fc.property(rule, known, (clauses, given) => {
        const table = tableOf(clauses, (id) => facts.find((it) => it.id === id) ?? age);
        const answers = answersOf(given);
        const outcome = outcomeOf(table, stateOf(table, answers));
        fc.pre(outcome !== undefined);
        const { clause, facts: named } = explain(table, stateOf(table, answers));
        const only = (ids: readonly FactId[]) =>
          stateOf(table, new Map([...answers].filter(([id]) => ids.includes(id))));
        expect(outcomeOf(table, only(named))).toBe(outcome);
        const line = clause === undefined ? undefined : clauses[clause];
        const alike = completions(new Map([...answers].filter(([id]) => named.includes(id))));
        expect(alike.every((it) => line === undefined || catches(line, it))).toBe(true);
        for (const id of named) {
          const without = only(named.filter((it) => it !== id));
          const same = clause === undefined || ((table.sure[without] ?? 0) & (1 << clause)) !== 0;
          expect(outcomeOf(table, without) === outcome && same).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a rule worked out beforehand', () => {
  it('refuses a rule that draws too many cases', () => {
    const clauses = Array.from(
      { length: 40 },
      (_, it) => ({ value: 'likely', when: testOf(age, within(it % 9)) }) as const,
    );
    expect(() => tableOf(clauses, () => age)).toThrow(RangeError);
  });
});

function decides(clauses: readonly TableClause[], answers: Answers, id: FactId): boolean {
  const own = (everyValue.get(id) ?? []).map((it): Answer => ({ kind: 'value', value: it }));
  return (
    !answers.has(id) &&
    completions(answers).some(
      (it) => new Set(own.map((answer) => read(clauses, new Map([...it, [id, answer]])))).size > 1,
    )
  );
}

function read(clauses: readonly TableClause[], answers: Answers) {
  return clauses.find((it) => catches(it, answers))?.value;
}

function catches({ when }: TableClause, answers: Answers): boolean {
  const passed = (it: { fact: FactId; test: FactTest }) => {
    const answer = answers.get(it.fact);
    return answer?.kind === 'value' && passes(it.test, answer.value);
  };
  return !when || holds(when, passed);
}

function completions(answers: Answers): Answers[] {
  let all: Answers[] = [answers];
  for (const { id } of facts.filter((it) => !answers.has(it.id))) {
    all = all.flatMap((it) =>
      (everyValue.get(id) ?? []).map((value) => new Map([...it, [id, { kind: 'value', value }]])),
    );
  }
  return all;
}

function answersOf(given: Readonly<Record<string, FactValue | undefined>>): Answers {
  return new Map(
    facts.flatMap(({ id }) => {
      const value = given[id];
      return value === undefined ? [] : [[id, { kind: 'value', value } as const] as const];
    }),
  );
}

function declared(it: object): Fact {
  return factSchema.parse({ ...words, ...it });
}

function testOf(fact: Fact, test: FactTest): Condition {
  return { kind: 'test', fact: fact.id, test };
}

function within(limit: number): FactTest {
  return { kind: 'within', range: { at_least: limit } };
}
