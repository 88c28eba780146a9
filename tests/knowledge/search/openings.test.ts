import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { understand } from '../../../knowledge/search/understand.ts';
import { measured } from '../measuring-understanding.ts';
import { openingsIn } from '../openings.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../../knowledge'));

/** Floors under what was measured. The openings were labelled when there were twelve guides: what another guide now answers counts as imagined. */
describe.each(knowledge.locales.flatMap((locale) => [false, true].map((heldOut) => ({ locale, heldOut }))))(
  'openings in $locale, held out: $heldOut',
  ({ locale, heldOut }) => {
    const openings = openingsIn(locale).filter((it) => it.heldOut === heldOut);
    const { figures } = measured(openings, { locale, knowledge });

    it('are enough to tell', () => {
      expect(Math.min(figures.n, figures.ordinary)).toBeGreaterThanOrEqual(25);
    });

    it('are heard, and little is imagined', () => {
      expect(figures.heard).toBeGreaterThanOrEqual(0.7);
      expect(figures.imagined).toBeLessThanOrEqual(0.2);
      expect(figures.first).toBeGreaterThanOrEqual(0.68);
      expect(figures.sure).toBeGreaterThanOrEqual(0.88);
    });

    it('are left alone where they are ordinary talk', () => {
      expect(figures.none).toBeGreaterThanOrEqual(0.7);
    });
  },
);

describe('the plainest way to say a need', () => {
  it.each([
    ['pl', 'Szukam pracy', 'find-job'],
    ['ar', 'بدي شغل', 'find-job'],
    ['en', 'I am lonely', 'people'],
    ['pl', 'czuję się samotna', 'people'],
    ['ar', 'أنا وحيد', 'people'],
    ['pl', 'lekarz', 'gp'],
    ['ar', 'دكتور', 'gp'],
    ['en', 'I am hungry', 'food-bank'],
    ['pl', 'jestem głodna', 'food-bank'],
    ['ar', 'أنا جوعان', 'food-bank'],
  ])('in %s, "%s", is sure', (locale, text, need) => {
    const { needs } = understand(text, { locale, knowledge });
    expect(needs.map((it) => [it.topic === 'people' ? 'people' : (it.guide ?? it.topic), it.certainty])).toEqual([
      [need, 'sure'],
    ]);
  });
});

describe('what could mean several things', () => {
  it.each([
    ['I want work', 'find-job'],
    ['doctor', 'gp'],
    ['skool', 'school-place'],
    ['phone', 'digital-help'],
  ])('"%s" is asked about, with the likely one among the choices', (text, guide) => {
    const { needs, certainty } = understand(text, { locale: 'en', knowledge });
    expect(certainty).toBe('perhaps');
    expect(needs.map((it) => it.guide)).toContain(guide);
  });
});

describe('what is not wanted', () => {
  it.each([
    ['en', "I don't need a doctor, I need a school", ['school-place']],
    ['en', 'i dont want benefits i want a job', ['find-job']],
    ['pl', 'nie potrzebuję lekarza, potrzebuję szkoły', ['school-place']],
    ['ar', 'ما بدي دكتور بدي مدرسة', ['school-place']],
  ])('in %s, "%s", is left out beside what is wanted', (locale, text, needs) => {
    expect(understand(text, { locale, knowledge }).needs.map((it) => it.guide)).toEqual(needs);
  });

  it('is asked about where nothing else is said: it may be what the person wants to be rid of', () => {
    expect(understand('I do not want to be alone', { locale: 'en', knowledge }).certainty).toBe('perhaps');
  });
});

describe('words that say a need only with others', () => {
  it.each([
    ['pl', 'czy masz dzieci'],
    ['en', 'how does this work'],
    ['en', 'my cat is sick'],
  ])('in %s, "%s", say none alone', (locale, text) => {
    expect(understand(text, { locale, knowledge }).needs).toEqual([]);
  });
});

describe('a short word that is spelt by ear', () => {
  it.each([
    ['lern english', 'esol'],
    ['doktor', 'gp'],
  ])('"%s" is understood', (text, guide) => {
    expect(understand(text, { locale: 'en', knowledge }).needs.map((it) => it.guide)).toEqual([guide]);
  });
});
