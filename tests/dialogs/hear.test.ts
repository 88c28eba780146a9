import { describe, expect, it } from 'vitest';
import type { GuideId } from '../../knowledge/schema/ids.ts';
import type { TopicId } from '../../knowledge/schema/topic.ts';
import type { Need, Understanding } from '../../knowledge/search/understand.ts';
import { knowledge } from '../delivered-knowledge.ts';
import { Walker } from '../journeys/walker.ts';

/** Understands a word for each guide and nothing else, so that these tests are about the order alone. */
const WORDS: Readonly<Record<string, string>> = {
  doctor: 'gp',
  school: 'school-place',
  work: 'find-job',
  housing: 'social-housing',
  hungry: 'food-bank',
};

function hears(text: string): Understanding {
  const needs = text
    .toLowerCase()
    .split(/\W+/)
    .flatMap((word): Need[] => {
      const guide = knowledge.guide(WORDS[word] ?? '');
      return guide
        ? [{ topic: guide.topic as TopicId, guide: guide.id as GuideId, certainty: 'sure', why: [word] }]
        : [];
    });
  return { needs, certainty: needs.length > 0 ? 'sure' : 'none', guides: [] };
}

const walker = () => new Walker({ knowledge, understand: hears, locale: 'en' }).arrive();
const order = (person: Walker) => person.state.needs.map((need) => need.id.replace('guide:', ''));

describe('several needs in one message', () => {
  it('are gone through as they were said, and what was heard is woven into the answer', () => {
    const person = walker().type('a doctor, a school');
    expect(order(person)).toEqual(['gp', 'school-place']);
    expect(person.rendered[0]?.text).toBe(
      'I heard: See a doctor (GP) and Get a school place for my child. We start with: See a doctor (GP).',
    );
  });

  it('begin with what cannot wait, and say so', () => {
    const person = walker().type('work and I am hungry');
    expect(order(person)).toEqual(['food-bank', 'find-job']);
    expect(person.keys[0]).toBe('heard.urgent-first');
  });

  it('begin with what stands in the way of the other, and say so', () => {
    const person = walker().type('I cannot look for work because of my housing');
    expect(order(person)).toEqual(['social-housing', 'find-job']);
    expect(person.keys[0]).toBe('heard.linked');
  });

  it('are put in another order with two taps', () => {
    const person = walker().type('a doctor, a school, work').tap('what-i-heard').tap('need-first');
    expect(order(person)).toEqual(['school-place', 'gp', 'find-job']);
  });
});

describe('something new in the middle', () => {
  it('comes first, and what was not finished follows', () => {
    const person = walker().type('a doctor, a school').tap('next-step').type('work');
    expect(order(person)).toEqual(['find-job', 'school-place']);
  });

  it('does not bring back what is in the plan already', () => {
    const person = walker().type('a doctor, a school').tap('add-to-plan').type('work');
    expect(order(person)).toEqual(['find-job', 'school-place']);
  });

  it('after coming back to the open question stands alone', () => {
    const person = walker().type('a doctor').tap('something-else').type('work');
    expect(order(person)).toEqual(['find-job']);
  });
});

describe('a step that does not suit', () => {
  it('is left out for good', () => {
    const person = walker().type('a doctor, a school').tap('not-for-me');
    expect(order(person)).toEqual(['school-place']);
    expect(person.keys).toEqual(['step.left-out', 'why-not.question']);
    expect(person.tap('why-not').keys.at(-1)).toBe('step.guide');
  });
});
