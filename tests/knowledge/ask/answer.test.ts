import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answererOf } from '../../../knowledge/ask/answer.ts';
import type { DangerMatcher } from '../../../knowledge/danger/danger.ts';
import type { Danger } from '../../../knowledge/danger/kinds.ts';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { copyOfFixture, fixtureRoot } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureRoot);

/** Finds what it is told to, and remembers what it was asked. */
function matcher(found: Danger | null = null): DangerMatcher & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    find: (text) => {
      asked.push(text);
      return found;
    },
  };
}

describe('the answer to a message', () => {
  it('names the needs once each, what was understood, and services for them', () => {
    const answer = answererOf(
      knowledge,
      matcher(),
    )({ text: 'we are hungry and need a doctor. A doctor!', locale: 'en' });
    expect(answer.language).toBe('en');
    expect([...answer.needs].sort()).toEqual(['health', 'money']);
    expect(answer.understood.needs.map(({ guide }) => guide)).toEqual(['food-bank', 'gp']);
    expect(answer.services.map(({ service }) => service.id)).toEqual(['hub-breakfast']);
  });

  it('names a topic once, though two of its guides are asked for', () => {
    using copy = copyOfFixture();
    const gp = (file: string) => readFileSync(join(fixtureRoot, 'guides/health/gp', file), 'utf8');
    copy.write('guides/health/dentist/guide.yaml', gp('guide.yaml').replace('id: gp', 'id: dentist'));
    copy.write(
      'guides/health/dentist/en.md',
      gp('en.md').replace('  - doctor\n  - blood test', '  - tooth\n  - dentist'),
    );
    const ask = answererOf(loadKnowledge(copy.root), matcher());
    const answer = ask({ text: 'We need a doctor. We need a dentist.', locale: 'en' });
    expect(answer.understood.needs.map(({ guide }) => guide)).toEqual(['gp', 'dentist']);
    expect(answer.needs).toEqual(['health']);
  });

  it('is in the language asked for, else in the one that the words are in, else in English', () => {
    const languageOf = (text: string, locale?: string) => answererOf(knowledge, matcher())({ text, locale }).language;
    expect(languageOf('أحتاج إلى طبيب')).toBe('ar');
    expect(languageOf('I need a doctor')).toBe('en');
    expect(languageOf('12345')).toBe('en');
    expect(languageOf('I need a doctor', 'ar')).toBe('ar');
  });

  it('has the services of one area, where one is asked for', () => {
    const ask = answererOf(knowledge, matcher());
    const servicesIn = (area?: string) => ask({ text: 'we are hungry', locale: 'en', area }).services.length;
    expect(servicesIn()).toBe(1);
    expect(servicesIn('testham')).toBe(1);
    expect(servicesIn('elsewhere')).toBe(0);
  });

  it('has ten services at most', () => {
    using copy = copyOfFixture();
    const club = (at: number) => `
- id: club-${at}
  organisation: good-hub
  name: { en: Club ${at} }
  summary: { en: Breakfast with others. }
  topics: [money]
  guides: [food-bank]
  location: { name: Good Hub, address: "", outcode: T1 }
  contact: { phone: "", url: "" }
  assured_on: null
`;
    copy.write('areas/testham/services.yaml', Array.from({ length: 12 }, (_, at) => club(at)).join(''));
    const ask = answererOf(loadKnowledge(copy.root), matcher());
    expect(ask({ text: 'we are hungry', locale: 'en' }).services).toHaveLength(10);
  });

  it('reads as much of a message as a channel brings', () => {
    const danger = matcher();
    const answer = answererOf(knowledge, danger)({ text: `${'x'.repeat(2000)} doctor`, locale: 'en' });
    expect(danger.asked).toEqual(['x'.repeat(2000)]);
    expect(answer.needs).toEqual([]);
  });
});

describe('what cannot wait', () => {
  const answerTo = (found: Danger | null) => answererOf(knowledge, matcher(found))({ text: 'a doctor', locale: 'en' });
  const found = (certainty: 'sure' | 'ask' | 'beside'): Danger => ({ kind: 'medical', certainty });

  it('is told first where it is sure, and where the person is asked', () => {
    for (const certainty of ['sure', 'ask'] as const) {
      expect(answerTo(found(certainty))).toMatchObject({ danger: 'medical', beside: null });
    }
  });

  it('is told beside the answer where the words are about something else', () => {
    expect(answerTo(found('beside'))).toMatchObject({ danger: null, beside: 'medical', needs: ['health'] });
  });

  it('is nothing where nothing was found', () => {
    expect(answerTo(null)).toMatchObject({ danger: null, beside: null });
  });
});
