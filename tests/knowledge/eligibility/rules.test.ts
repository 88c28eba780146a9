import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entitlements } from '../../../knowledge/eligibility/entitlements.ts';
import { parseAnswers } from '../../../knowledge/eligibility/parse-answers.ts';
import type { Words } from '../../../knowledge/eligibility/rule.ts';
import { loadNames } from '../../../knowledge/load/load-names.ts';
import { MEDIAN_READING_AGE, OLDEST_READING_AGE, readingAge } from '../../../knowledge/reading-age/reading-age.ts';
import { day } from '../../../knowledge/schema/date.ts';
import { knowledge, today } from './real-knowledge.ts';

const { eligibility, moveOn } = knowledge;

/** Questions about a person's own claim, leave or family: information and a registered adviser, never a rule. */
const forAdvisers = [
  'asylum-claim',
  'citizenship',
  'family-reunion',
  'child-status',
  'age-assessment',
  'detention-reporting',
];

const refugee = { status: 'refugee', income: 'low', age: 30, working: false };
const plain: readonly (readonly [guide: string, facts: object, value: string, on: string])[] = [
  ['gp', {}, 'likely', today],
  ['emergency-care', {}, 'likely', today],
  ['food-bank', {}, 'likely', today],
  ['library', {}, 'likely', today],
  ['report-crime', {}, 'likely', today],
  ['hc2', { income: 'low' }, 'likely', today],
  ['hc2', { status: 'seeking-asylum', support: 's95' }, 'likely', today],
  ['universal-credit', { ...refugee, savings: 200 }, 'likely', today],
  ['universal-credit', { ...refugee, savings: 20_000 }, 'unlikely', today],
  ['universal-credit', refugee, 'cannot-say', today],
  ['universal-credit', { status: 'seeking-asylum' }, 'unlikely', today],
  ['universal-credit', { status: 'visa-nrpf' }, 'unlikely', today],
  ['universal-credit', { status: 'no-status' }, 'unlikely', today],
  ['universal-credit', { status: 'eu-presettled', income: 'low', age: 30, savings: 0 }, 'cannot-say', today],
  ['asylum-support', { status: 'seeking-asylum', income: 'low' }, 'likely', today],
  ['nhs-costs', { status: 'seeking-asylum', nation: 'england' }, 'likely', today],
  ['nhs-costs', { status: 'asylum-refused', nation: 'wales' }, 'likely', today],
  ['nhs-costs', { status: 'no-status', nation: 'england' }, 'unlikely', today],
  ['integration-loan', refugee, 'likely', today],
  ['integration-loan', { ...refugee, age: 17 }, 'unlikely', today],
  ['travel-document', refugee, 'likely', today],
  ['right-to-work', refugee, 'likely', today],
  ['social-housing', refugee, 'likely', today],
  ['bank-account', refugee, 'likely', today],
  ['work-asylum', { status: 'seeking-asylum', 'months-since-claim': 13 }, 'likely', today],
  ['work-asylum', { status: 'seeking-asylum', 'months-since-claim': 6 }, 'unlikely', today],
  ['esol', { status: 'seeking-asylum', 'months-since-claim': 7, nation: 'england' }, 'likely', today],
  ['esol', { status: 'visa-with-funds', 'months-in-uk': 5 }, 'likely', today],
  ['esol', { status: 'visa-with-funds', 'months-in-uk': 5 }, 'cannot-say', '2025-07-31'],
  ['move-on', { status: 'refugee', 'days-since-decision': 50 }, 'likely', '2025-03-01'],
  ['move-on', { status: 'refugee', 'days-since-decision': 50 }, 'cannot-say', '2026-05-01'],
  ['healthy-start', { ...refugee, pregnant: true }, 'likely', today],
  ['free-school-meals', { children: [8], income: 'low', status: 'no-status' }, 'likely', today],
  ['child-benefit', { ...refugee, children: [3] }, 'likely', today],
  ['homeless', { ...refugee, 'home-tonight': false }, 'likely', today],
  ['childcare', { children: [3], status: 'visa-nrpf' }, 'likely', today],
  ['register-vote', { status: 'refugee', age: 30, nation: 'england' }, 'cannot-say', today],
  ['register-vote', { status: 'refugee', age: 30, nation: 'scotland' }, 'likely', today],
];

describe('the rules', () => {
  it('are there for every guide but those that are for a registered adviser alone', () => {
    const ruled = new Set(eligibility.rules.map((it) => it.guide));
    const without = knowledge.guides.filter((it) => !ruled.has(it.id)).map((it) => it.id);
    expect(without.toSorted()).toEqual(forAdvisers.toSorted());
  });

  it.each(plain)('say of %s for %j: %s, on %s', (guide, facts, value, on) => {
    expect(verdictOn(guide, facts, on)).toBe(value);
  });

  it('never call a public fund likely for somebody who must not use them', () => {
    const funds = new Set(knowledge.guides.filter((it) => it.public_fund === true).map((it) => it.id));
    for (const status of ['visa-nrpf', 'hong-kong-bno', 'no-status', 'seeking-asylum', 'asylum-refused']) {
      const found = entitlements(knowledge, answersOf({ status }), today).filter((it) => funds.has(it.guide));
      expect(found.length).toBeGreaterThan(3);
      for (const it of found) {
        expect([it.guide, it.value, it.warnings.length]).toEqual([it.guide, 'unlikely', 1]);
      }
    }
  });

  it('leave nobody without somewhere else to go', () => {
    const lines = eligibility.rules.flatMap((it) => it.versions.flatMap(({ clauses }) => clauses));
    const unlikely = lines.filter((it) => it.value === 'unlikely');
    expect(unlikely.filter((it) => it.instead.length === 0)).toEqual([]);
  });

  it('give their words in every language that is served', () => {
    const lines = eligibility.rules.flatMap((it) =>
      it.versions.flatMap(({ clauses }) => clauses.map(({ words }) => words)),
    );
    const facts = eligibility.facts.flatMap((it) => [
      it.name,
      it.question,
      it.why,
      ...(it.find ? [it.find] : []),
      ...(it.type === 'choice' ? it.values.map(({ words }) => words) : []),
    ]);
    const tasks = moveOn.tasks.flatMap((it) => [it.words, it.why]);
    const said: Words[] = [...lines, ...facts, ...tasks, ...eligibility.fundWarnings.map((it) => it.words)];
    const untranslated = [...said, ...Object.values(eligibility.sayings)].filter((it) =>
      knowledge.locales.some((locale) => !it[locale]),
    );
    expect(untranslated).toEqual([]);
  });

  it('are said so that a child of nine can read them, and none is harder than a guide may be', () => {
    const names = loadNames(join(import.meta.dirname, '../../../knowledge'));
    const ages = eligibility.rules.map(({ guide, versions }) => {
      const said = new Set(versions.flatMap(({ clauses }) => clauses.map(({ words }) => words.en)));
      const sentences = [...said].flatMap((it) => it.split(/(?<=[.?])\s+/u));
      return { guide, age: readingAge(sentences, names) };
    });
    expect(ages.filter((it) => it.age > OLDEST_READING_AGE)).toEqual([]);
    const median = ages.map((it) => it.age).toSorted((a, b) => a - b)[Math.floor(ages.length / 2)];
    expect(median).toBeLessThanOrEqual(MEDIAN_READING_AGE);
  });
});

describe('a rights check', () => {
  it('takes less than 3 milliseconds for all rules', () => {
    const answers = answersOf(refugee);
    for (let times = 0; times < 50; times += 1) {
      entitlements(knowledge, answers, today);
    }
    const before = process.cpuUsage();
    for (let times = 0; times < 50; times += 1) {
      entitlements(knowledge, answers, today);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 50 / 1000).toBeLessThan(3);
  });
});

function verdictOn(guide: string, facts: object, on: string): string | undefined {
  return entitlements(knowledge, answersOf(facts), day.parse(on)).find((it) => it.guide === guide)?.value;
}

function answersOf(facts: object) {
  const parsed = parseAnswers(eligibility, facts);
  if (!parsed.ok) {
    throw new Error(parsed.reason);
  }
  return parsed.answers;
}
