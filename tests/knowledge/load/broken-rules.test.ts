import { describe, expect, it } from 'vitest';
import { BrokenKnowledge } from '../../../knowledge/load/broken-knowledge.ts';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { type Copy, copyOfFixture } from '../fixture.ts';

const rule = 'guides/money/food-bank/rule.yaml';
const cases = 'guides/money/food-bank/cases.yaml';
const facts = 'facts/facts.yaml';

interface Fault {
  readonly name: string;
  readonly breakIt: (copy: Copy) => void;
  readonly says: string;
}

const replaced = (path: string, what: string, by: string) => (copy: Copy) => copy.replace(path, what, by);

const faults: readonly Fault[] = [
  {
    name: 'a fact that is not declared',
    breakIt: replaced(rule, '{ age: { at_least', '{ height: { at_least'),
    says: `${rule}:15 versions.1.decide.0.when.height: there is no fact height`,
  },
  {
    name: 'a value that a fact never has',
    breakIt: replaced(rule, '{ group: may-stay }', 'tourist'),
    says: `${rule}:18 versions.1.decide.1.when.status: status is never tourist`,
  },
  {
    name: 'a group that is not there',
    breakIt: replaced(rule, '{ group: may-stay }', '{ group: may-go }'),
    says: 'status has no such group',
  },
  {
    name: 'a limit out of the bounds of its fact',
    breakIt: replaced(rule, 'limit: 66', 'limit: 660'),
    says: `${rule}:15 versions.1.decide.0.when.age.at_least: 660 can decide nothing here`,
  },
  {
    name: 'a figure that is not there',
    breakIt: replaced(rule, 'at_least: limit', 'at_least: top'),
    says: 'there is no figure top',
  },
  {
    name: 'a figure in a reason that is not there',
    breakIt: replaced(rule, 'savings: { pounds: 16000 }', 'money: { pounds: 16000 }'),
    says: 'too-old names {savings}, and there is no such figure',
  },
  {
    name: 'a reason that is not there',
    breakIt: replaced(rule, 'because: visits', 'because: travels'),
    says: 'there is no reason travels',
  },
  {
    name: 'a reason that no line gives',
    breakIt: replaced(rule, 'reasons:', 'reasons:\n  idle: { en: Never said. }'),
    says: `${rule}:2 reasons.idle: is the reason of no line`,
  },
  {
    name: 'an "unlikely" that leaves the person with nothing',
    breakIt: replaced(rule, 'because: visits, instead: [gp]', 'because: visits'),
    says: 'instead: says what else helps, because the value is unlikely',
  },
  {
    name: 'other help that is no guide',
    breakIt: replaced(rule, 'because: visits, instead: [gp]', 'because: visits, instead: [dentist]'),
    says: `${rule}:21 versions.1.decide.4.instead.0: there is no guide dentist`,
  },
  {
    name: 'a line that can never decide',
    breakIt: replaced(rule, '{ any: [{ children: { some_aged: { below: 5 } } }] }', '{ age: { at_least: 80 } }'),
    says: `${rule}:20 versions.1.decide.3: can never decide: lines above it hold whenever it would`,
  },
  {
    name: 'a fact that never changes the value',
    breakIt: replaced(rule, 'value: unlikely, because: visits, instead: [gp]', 'value: likely, because: visits'),
    says: 'status never changes the value',
  },
  {
    name: 'a last line with a condition',
    breakIt: replaced(
      rule,
      'because: visits, instead: [gp]',
      'because: visits, instead: [gp], when: { age: { below: 20 } }',
    ),
    says: 'the last line holds for everybody else and has no when',
  },
  {
    name: 'versions that overlap',
    breakIt: replaced(rule, 'valid_to: 2025-12-31', 'valid_to: 2026-01-01'),
    says: `${rule}:12 versions.1.valid_from: is before the end of the version above`,
  },
  { name: 'a rule without cases', breakIt: (it) => it.remove(cases), says: `${cases}:1 is missing` },
  { name: 'cases without a rule', breakIt: (it) => it.remove(rule), says: `${rule}:1 is missing` },
  {
    name: 'a case that fails',
    breakIt: replaced(cases, 'age: 70 }, expect: unlikely', 'age: 60 }, expect: unlikely'),
    says: `${cases}:1 0: says cannot-say because depends, not unlikely because too-old`,
  },
  {
    name: 'a case with facts that nobody can have',
    breakIt: replaced(cases, 'age: 70', 'age: seventy'),
    says: `${cases}:1 0: "age" cannot be "seventy".`,
  },
  {
    name: 'a value that no case expects',
    breakIt: replaced(
      cases,
      '- { facts: { age: 30, status: prefer-not }, expect: cannot-say, because: depends }\n',
      '',
    ),
    says: `${cases}:1 no case expects cannot-say`,
  },
  {
    name: 'cases in which everybody says everything',
    breakIt: (it) => {
      it.replace(cases, 'support: prefer-not', 'support: false');
      it.replace(cases, 'status: prefer-not', 'children: []');
    },
    says: 'in no case somebody prefers not to say',
  },
  {
    name: 'a version that no case is about',
    breakIt: replaced(cases, ', on: 2025-06-01', ''),
    says: 'no case is about the version of 2025-01-01',
  },
  {
    name: 'a fact that is there twice',
    breakIt: replaced(facts, '- id: children', '- id: age'),
    says: 'age is there twice',
  },
  {
    name: 'a question that waits for a value that never comes',
    breakIt: replaced(facts, 'in: [refugee] }', 'in: [tourist] }'),
    says: `${facts}:32 3.asked_if.in: status is never tourist`,
  },
  {
    name: 'a warning about no guide',
    breakIt: replaced('facts/fund-warnings.yaml', 'guides: [gp]', 'guides: [dentist]'),
    says: 'facts/fund-warnings.yaml:6 0.guides.0: there is no guide dentist',
  },
  {
    name: 'a file beside the facts',
    breakIt: (it) => it.write('facts/notes.txt', ''),
    says: 'facts/notes.txt:1 this folder holds',
  },
  {
    name: 'days of move-on that overlap',
    breakIt: replaced('move-on/move-on.yaml', 'decided_to: 2025-12-31', 'decided_to: 2026-01-01'),
    says: 'move-on/move-on.yaml:4 periods.1: does not begin after the end of the one above',
  },
  {
    name: 'a task for a guide that is not there',
    breakIt: replaced('move-on/move-on.yaml', 'guide: food-bank', 'guide: dentist'),
    says: 'move-on/move-on.yaml:6 tasks.0.guide: there is no guide dentist',
  },
];

describe('a knowledge folder is refused, with file, line and reason, for', () => {
  it.each(faults)('$name', ({ breakIt, says }) => {
    using copy = copyOfFixture();
    breakIt(copy);
    expect(messageOf(copy.root)).toContain(says);
  });
});

function messageOf(root: string): string {
  try {
    loadKnowledge(root);
  } catch (error) {
    if (error instanceof BrokenKnowledge) {
      return error.message;
    }
    throw error;
  }
  throw new Error('The folder was accepted.');
}
