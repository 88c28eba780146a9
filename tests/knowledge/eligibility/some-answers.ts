import fc from 'fast-check';
import type { Answer, Answers, FactValue } from '../../../knowledge/eligibility/answer.ts';
import type { Fact } from '../../../knowledge/schema/fact.ts';

/** Any value that a fact can have; numbers mostly where rules draw their lines. */
function someValue(fact: Fact): fc.Arbitrary<FactValue> {
  switch (fact.type) {
    case 'choice':
      return fc.constantFrom(...fact.values.map((it) => it.id));
    case 'yes-no':
      return fc.boolean();
    case 'number':
      return someNumber(fact);
    case 'ages':
      return fc.array(someNumber(fact), { maxLength: 4 });
  }
}

/** What any person may have said, to all facts or to some of them; declined ones only where `declining` says so. */
export function someAnswers(
  facts: readonly Fact[],
  { complete = false, declining = false }: { complete?: boolean; declining?: boolean } = {},
): fc.Arbitrary<Answers> {
  const entries = facts.map((fact) => {
    const known: fc.Arbitrary<Answer> = someValue(fact).map((value) => ({ kind: 'value', value }));
    const declined: fc.Arbitrary<Answer> = fc.constantFrom({ kind: 'not-sure' }, { kind: 'prefer-not' });
    const answer = declining ? fc.oneof({ weight: 3, arbitrary: known }, declined) : known;
    return fc.tuple(fc.constant(fact.id), complete ? answer : fc.option(answer, { nil: undefined }));
  });
  return fc
    .tuple(...entries)
    .map((list) => new Map(list.flatMap(([id, answer]) => (answer ? [[id, answer] as const] : []))));
}

function someNumber(fact: { min: number; max: number; whole: boolean }): fc.Arbitrary<number> {
  const low = fc.integer({ min: fact.min, max: Math.min(fact.max, 130) });
  const any = fc.integer({ min: fact.min, max: fact.max });
  return fact.whole ? fc.oneof(low, low, any) : fc.oneof(low, fc.constantFrom(15_999.99, 16_000, 16_000.01), any);
}
