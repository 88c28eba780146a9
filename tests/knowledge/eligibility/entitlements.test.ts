import { describe, expect, it } from 'vitest';
import { type Entitlement, entitlements } from '../../../knowledge/eligibility/entitlements.ts';
import { parseAnswers } from '../../../knowledge/eligibility/parse-answers.ts';
import { nextQuestion } from '../../../knowledge/eligibility/questions.ts';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { day } from '../../../knowledge/schema/date.ts';
import { fixtureRoot } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureRoot);
const today = day.parse('2026-03-01');

describe('what somebody can get', () => {
  it('comes with the line that decided, its figures in words, and the facts that suffice', () => {
    const { value, reasons, instead } = foodBank({ age: 70, status: 'refugee', children: [3] });
    expect({ value, instead }).toEqual({ value: 'unlikely', instead: ['gp'] });
    expect(reasons).toEqual([
      {
        id: 'too-old',
        words: { en: 'This is for people up to 66 years, with up to £16,000.' },
        facts: ['age'],
      },
    ]);
  });

  it('names no sensitive fact where the answer follows without it', () => {
    const { reasons } = foodBank({ age: 30, status: 'visitor', support: false, children: [2] });
    expect(reasons.map((it) => [it.id, it.facts])).toEqual([['small-child', ['age', 'children']]]);
  });

  it('says so when different lines lead to the same answer', () => {
    const { value, reasons } = foodBank({ age: 30, status: 'citizen' });
    expect(value).toBe('likely');
    expect(reasons).toEqual([{ id: 'either-way', words: { en: 'It stays the same.' }, facts: ['age', 'status'] }]);
  });

  it('cannot be said while it depends, and lists on what, in the language of the sentence', () => {
    const { value, reasons, ask } = foodBank({ status: 'citizen' });
    expect(value).toBe('cannot-say');
    expect(ask).toEqual(['age']);
    expect(reasons[0]?.words).toEqual({ en: 'It depends on: your age.', ar: 'هذا يعتمد على: عمرك.' });
  });

  it('is asked about the version of the day', () => {
    expect(foodBank({ age: 70 }, '2025-12-31').value).toBe('likely');
    expect(foodBank({ age: 70 }, '2026-01-01').value).toBe('unlikely');
  });

  it('cannot be said for a day without a rule', () => {
    const { value, reasons, ask } = foodBank({ age: 70 }, '2024-12-31');
    expect([value, reasons[0]?.id, ask]).toEqual(['cannot-say', 'no-rule-then', []]);
  });

  it('comes with a warning where it is a public fund and the papers may not allow it', () => {
    const fund = { ...knowledge, guide: () => ({ ...required(knowledge.guide('food-bank')), public_fund: true }) };
    const warned = (facts: object) => entitlements(fund, answersOf(facts), today)[0]?.warnings.map((it) => it.id);
    expect(warned({ status: 'visitor' })).toEqual(['ask-first']);
    expect(warned({})).toEqual(['ask-first']);
    expect(warned({ status: 'prefer-not' })).toEqual(['ask-first']);
    expect(warned({ status: 'citizen' })).toEqual([]);
    expect(foodBank({ status: 'visitor' }).warnings).toEqual([]);
  });
});

describe('questions', () => {
  it('ask first what settles most, and sensitive things last', () => {
    expect(foodBank({}).ask).toEqual(['age', 'children', 'status']);
    expect(nextQuestion(knowledge, answersOf({}), today)?.id).toBe('age');
    expect(nextQuestion(knowledge, answersOf({ age: 30 }), today)?.id).toBe('children');
    expect(nextQuestion(knowledge, answersOf({ age: 30, children: [] }), today)?.id).toBe('status');
  });

  it('end when nothing can change', () => {
    expect(nextQuestion(knowledge, answersOf({ age: 70 }), today)).toBeUndefined();
    expect(nextQuestion(knowledge, answersOf({ age: 30, children: [3] }), today)).toBeUndefined();
  });

  it('are not repeated to who is not sure or prefers not to say', () => {
    expect(nextQuestion(knowledge, answersOf({ age: 'not-sure' }), today)?.id).toBe('children');
    expect(nextQuestion(knowledge, answersOf({ age: 30, children: [], status: 'prefer-not' }), today)).toBeUndefined();
  });

  it('wait for the fact without which they are nobody’s business', () => {
    expect(foodBank({ age: 30, children: [], status: 'visitor' }).ask).toEqual([]);
    expect(foodBank({ age: 30, children: [] }).ask).toEqual(['status']);
  });

  it('are only about the guides that were asked about', () => {
    expect(nextQuestion(knowledge, answersOf({}), today, new Set())).toBeUndefined();
  });
});

function foodBank(facts: object, on: string = today): Entitlement {
  return required(entitlements(knowledge, answersOf(facts), day.parse(on)).find((it) => it.guide === 'food-bank'));
}

function answersOf(facts: object) {
  const parsed = parseAnswers(knowledge.eligibility, facts);
  if (!parsed.ok) {
    throw new Error(parsed.reason);
  }
  return parsed.answers;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('The fixture lacks what the test needs.');
  }
  return value;
}
