import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../../knowledge/eligibility/parse-answers.ts';
import { knowledge } from './real-knowledge.ts';

const parse = (input: unknown) => parseAnswers(knowledge.eligibility, input);

describe('facts from outside', () => {
  it('are read by their type', () => {
    const parsed = parse({ status: 'refugee', pregnant: false, age: 30, savings: 0.5, children: [4, 0] });
    expect(parsed.ok && Object.fromEntries(parsed.answers)).toEqual({
      status: { kind: 'value', value: 'refugee' },
      pregnant: { kind: 'value', value: false },
      age: { kind: 'value', value: 30 },
      savings: { kind: 'value', value: 0.5 },
      children: { kind: 'value', value: [4, 0] },
    });
  });

  it('may be declined, or not be there', () => {
    const parsed = parse({ status: 'prefer-not', age: 'not-sure', nation: null });
    expect(parsed.ok && [...parsed.answers]).toEqual([
      ['status', { kind: 'prefer-not' }],
      ['age', { kind: 'not-sure' }],
    ]);
  });

  it('count whole years and months: what is not full yet does not count', () => {
    const parsed = parse({ children: [0.5, 3.99], 'months-since-claim': 11.9 });
    expect(parsed.ok && [...parsed.answers.values()]).toEqual([
      { kind: 'value', value: [0, 3] },
      { kind: 'value', value: 11 },
    ]);
  });

  it.each([
    [{ height: 2 }, 'There is no fact "height". The facts are: home-tonight, nation,'],
    [{ age: '30' }, '"age" cannot be "30". It is a number of years from 0 to 120,'],
    [{ age: -1 }, '"age" cannot be -1.'],
    [{ age: Number.NaN }, '"age" cannot be null.'],
    [{ pregnant: 'yes' }, '"pregnant" cannot be "yes". It is true, false, "not-sure" or "prefer-not".'],
    [{ nation: 'france' }, '"nation" cannot be "france". It is one of england, wales, scotland, northern-ireland,'],
    [{ children: 3 }, '"children" cannot be 3. It is a list of ages from 0 to 40 such as [4, 7], empty for none,'],
    [{ children: ['4'] }, '"children" cannot be ["4"].'],
    [[], 'The facts are not an object.'],
    ['refugee', 'The facts are not an object.'],
    [null, 'The facts are not an object.'],
  ])('%j are refused with the cure', (input, says) => {
    const parsed = parse(input);
    expect(parsed.ok ? 'accepted' : parsed.reason).toContain(says);
  });

  it('named like a part of every object are unknown facts', () => {
    expect(parse({ constructor: 1 }).ok).toBe(false);
  });
});
