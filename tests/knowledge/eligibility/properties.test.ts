import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers, FactValue } from '../../../knowledge/eligibility/answer.ts';
import { holds, type Leaf } from '../../../knowledge/eligibility/condition.ts';
import { entitlements, verdict } from '../../../knowledge/eligibility/entitlements.ts';
import { passes } from '../../../knowledge/eligibility/fact-test.ts';
import { nextQuestion } from '../../../knowledge/eligibility/questions.ts';
import { type RuleVersion, versionOn } from '../../../knowledge/eligibility/rule.ts';
import type { FactId } from '../../../knowledge/schema/fact.ts';
import type { RuleValue } from '../../../knowledge/schema/rule.ts';
import { knowledge, today } from './real-knowledge.ts';
import { someAnswers } from './some-answers.ts';

const { facts, rules } = knowledge.eligibility;
const valuesFor = (answers: Answers) => entitlements(knowledge, answers, today).map((it) => it.value);

describe('over any facts, every rule', () => {
  it('keeps a definite answer whatever else is learned', () => {
    fc.assert(
      fc.property(someAnswers(facts), someAnswers(facts), (known, more) => {
        const before = valuesFor(known);
        const after = valuesFor(new Map([...more, ...known]));
        expect(after).toEqual(before.map((it, index) => (it === 'cannot-say' ? after[index] : it)));
      }),
      { numRuns: 300 },
    );
  });

  it('says, when all is known, what its lines say from the top', () => {
    fc.assert(
      fc.property(someAnswers(facts, { complete: true }), (answers) => {
        expect(valuesFor(answers)).toEqual(rules.map((it) => read(versionOn(it, today), answers)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives a definite answer only where every completion gives it', () => {
    fc.assert(
      fc.property(someAnswers(facts), someAnswers(facts, { complete: true }), (known, rest) => {
        const full = new Map([...rest, ...known]);
        for (const [index, value] of valuesFor(known).entries()) {
          if (value !== 'cannot-say') {
            expect(read(versionOn(rules[index] ?? raise(), today), full)).toBe(value);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('treats "prefer not to say" as "not sure"', () => {
    fc.assert(
      fc.property(someAnswers(facts), fc.subarray([...facts]), (known, declined) => {
        const say = (kind: 'not-sure' | 'prefer-not') =>
          entitlements(knowledge, new Map([...known, ...declined.map((it) => [it.id, { kind }] as const)]), today);
        expect(say('prefer-not')).toEqual(say('not-sure'));
      }),
      { numRuns: 100 },
    );
  });

  it('does not mind in which order facts were told', () => {
    fc.assert(
      fc.property(someAnswers(facts, { declining: true }), (known) => {
        const backwards = new Map([...known].reverse());
        expect(entitlements(knowledge, backwards, today)).toEqual(entitlements(knowledge, known, today));
        expect(nextQuestion(knowledge, backwards, today)).toEqual(nextQuestion(knowledge, known, today));
      }),
      { numRuns: 100 },
    );
  });

  it('gives reasons whose facts alone lead to the same answer, and none of them for nothing', () => {
    fc.assert(
      fc.property(someAnswers(facts, { declining: true }), (known) => {
        for (const version of rules.flatMap((it) => versionOn(it, today) ?? [])) {
          const only = (ids: readonly FactId[]) => {
            const { value, reasons } = verdict(
              version,
              new Map([...known].filter(([id]) => ids.includes(id))),
              knowledge.eligibility,
            );
            return { value, reasons };
          };
          const { value, reasons } = verdict(version, known, knowledge.eligibility);
          const named = reasons.flatMap((it) => it.facts);
          if (reasons[0]?.id !== 'depends') {
            expect(only(named)).toEqual({ value, reasons });
            for (const id of named) {
              expect(only(named.filter((it) => it !== id))).not.toEqual({ value, reasons });
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('asks only what can still change its answer', () => {
    fc.assert(
      fc.property(someAnswers(facts, { declining: true }), (known) => {
        for (const [index, it] of entitlements(knowledge, known, today).entries()) {
          for (const id of it.ask) {
            expect(known.has(id)).toBe(false);
            expect(canChange(versionOn(rules[index] ?? raise(), today) ?? raise(), known, id)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a whole rights check', () => {
  const complete = someAnswers(facts, { complete: true });

  it('asks nothing twice, sensitive questions last, and ends when nothing can change', () => {
    fc.assert(
      fc.property(complete, (person) => {
        const { asked, answers } = check(person);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(14);
        const sensitive = asked.map((id) => knowledge.eligibility.fact(id)?.sensitive);
        expect(sensitive).toEqual(sensitive.toSorted());
        expect(valuesFor(answers)).toEqual(valuesFor(person));
      }),
      { numRuns: 100 },
    );
  });

  it('ends well for who prefers not to say anything', () => {
    const nothing = new Map(facts.map((it) => [it.id, { kind: 'prefer-not' }] as const));
    const { asked, answers } = check(nothing);
    expect(asked).not.toContain('support');
    expect(entitlements(knowledge, answers, today).flatMap((it) => it.ask)).toEqual([]);
  });

  it('asks about asylum only those who said that they asked for it', () => {
    fc.assert(
      fc.property(complete, (person) => {
        const status = person.get(facts.find((it) => it.id === 'status')?.id ?? raise());
        const asylum = status?.kind === 'value' && ['seeking-asylum', 'asylum-refused'].includes(String(status.value));
        const about = check(person).asked.filter((it) => it === 'support' || it === 'months-since-claim');
        expect(asylum || about.length === 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Asks until there is nothing to ask, and answers as the person would. */
function check(person: Answers): { asked: FactId[]; answers: Answers } {
  const answers = new Map<FactId, Answer>();
  const asked: FactId[] = [];
  for (let fact = nextQuestion(knowledge, answers, today); fact; fact = nextQuestion(knowledge, answers, today)) {
    asked.push(fact.id);
    answers.set(fact.id, person.get(fact.id) ?? raise());
  }
  return { asked, answers };
}

/** The rule read as a person would: the first line that holds. */
function read(version: RuleVersion | undefined, answers: Answers): RuleValue {
  const passed = ({ fact, test }: Leaf) => {
    const answer = answers.get(fact);
    return answer?.kind === 'value' ? passes(test, answer.value) : raise();
  };
  return version?.clauses.find(({ when }) => !when || holds(when, passed))?.value ?? raise();
}

/** Whether two people who differ in one fact alone get different answers, among all those that the rule tells apart. */
function canChange(version: RuleVersion, known: Answers, id: FactId): boolean {
  const partitions = version.table.partitions;
  const own = partitions.find((it) => it.fact.id === id) ?? raise();
  let people: Answers[] = [known];
  for (const { fact, regions } of partitions.filter((it) => it !== own && known.get(it.fact.id)?.kind !== 'value')) {
    people = people.flatMap((it) => regions.map(({ example }) => withValue(it, fact.id, example)));
  }
  return people.some(
    (it) => new Set(own.regions.map(({ example }) => read(version, withValue(it, id, example)))).size > 1,
  );
}

function withValue(answers: Answers, id: FactId, value: FactValue): Answers {
  return new Map([...answers, [id, { kind: 'value', value }]]);
}

function raise(): never {
  throw new Error('The knowledge lacks what the test needs.');
}
