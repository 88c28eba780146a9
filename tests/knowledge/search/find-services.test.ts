import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../../knowledge/base.ts';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { guideId, serviceId } from '../../../knowledge/schema/ids.ts';
import type { TopicId } from '../../../knowledge/schema/topic.ts';
import { serviceFinder } from '../../../knowledge/search/find-services.ts';
import type { Need, Understanding } from '../../../knowledge/search/understand.ts';
import { copyOfFixture } from '../fixture.ts';

const PLACES = `
- id: breakfast
  organisation: good-hub
  name: { en: Morning club, ar: نادي الصباح }
  summary: { en: Sit down with others. }
  topics: [people]
  words: { en: [porridge], ar: [فطور] }
  guides: [food-bank]
  location: { name: Good Hub, address: "", outcode: T1 }
  contact: { phone: "", url: "" }
  assured_on: null
- id: surgery
  organisation: good-hub
  name: { en: Oak Surgery }
  summary: { en: Nurses see everybody. }
  topics: [health]
  guides: [gp]
  location: { name: Oak House, address: "", outcode: T2 }
  contact: { phone: "", url: "" }
  assured_on: null
- id: walks
  organisation: good-hub
  name: { en: Green walks }
  summary: { en: Outdoors with a guide. }
  topics: [health]
  location: { name: Park, address: "", outcode: T2 }
  contact: { phone: "", url: "" }
  assured_on: null
- id: closed-surgery
  organisation: good-hub
  status: temporarily closed
  name: { en: Elm Surgery }
  summary: { en: Nurses see everybody. }
  topics: [health]
  guides: [gp]
  location: { name: Elm House, address: "", outcode: T2 }
  contact: { phone: "", url: "" }
  assured_on: null
`;

function knowledgeOf(places: string): KnowledgeBase {
  using copy = copyOfFixture();
  copy.write('areas/testham/services.yaml', places);
  return loadKnowledge(copy.root);
}

const knowledge = knowledgeOf(PLACES);
const find = serviceFinder(knowledge, 'en');
const idsOf = (hits: ReturnType<typeof find>) => hits.map(({ service }) => service.id as string);

const need = (topic: TopicId, more: Partial<Need> = {}): Need => ({ topic, certainty: 'sure', why: [], ...more });
const guide = (id: string) => ({ guide: guideId.parse(id), score: 1, why: () => [] });
const understood = (needs: readonly Need[], guides: readonly string[] = []): Understanding => ({
  needs,
  certainty: 'sure',
  guides: guides.map(guide),
});
const aboutNothingOfOurs = understood([need('work')]);

describe('services for a message', () => {
  it('are none where nothing was understood, whatever its words are', () => {
    expect(find('Oak Surgery', { needs: [], certainty: 'none', guides: [] })).toEqual([]);
  });

  it('are those that name the best guide before those that share the topic, and say so', () => {
    const gp = need('health', { guide: guideId.parse('gp') });
    const hits = find('I am ill', understood([gp], ['gp']));
    expect(idsOf(hits)).toEqual(['surgery', 'walks']);
    expect(hits[0]?.why).toEqual(['guide: gp', 'topic: health']);
    expect(hits[1]?.why).toEqual(['topic: health']);
  });

  it('are those of another need too, after those of what the message is about most', () => {
    const needs = [
      need('health', { guide: guideId.parse('gp') }),
      need('money', { guide: guideId.parse('food-bank') }),
    ];
    const foodFirst = find('x', understood(needs, ['food-bank', 'gp']));
    expect(foodFirst.find(({ service }) => service.id === 'breakfast')?.why).toEqual(['guide: food-bank']);
    const scoreOf = (hits: typeof foodFirst, id: string) => hits.find(({ service }) => service.id === id)?.score ?? 0;
    const gpFirst = find('x', understood(needs, ['gp', 'food-bank']));
    expect(scoreOf(foodFirst, 'breakfast')).toBeGreaterThan(scoreOf(gpFirst, 'breakfast'));
    expect(scoreOf(gpFirst, 'breakfast')).toBeGreaterThan(0);
  });

  it('begin with the one that is meant itself', () => {
    const needs = [
      need('health', { service: serviceId.parse('walks') }),
      need('health', { guide: guideId.parse('gp') }),
    ];
    expect(idsOf(find('x', understood(needs, ['gp'])))[0]).toBe('walks');
  });

  it('are found by their names, their words, their places and whose they are', () => {
    for (const [text, id] of [
      ['where is the morning club', 'breakfast'],
      ['porridge', 'breakfast'],
      ['Oak House', 'surgery'],
      ['green walks', 'walks'],
    ] as const) {
      const [best] = find(text, aboutNothingOfOurs);
      expect([text, best?.service.id]).toEqual([text, id]);
      expect(best?.why.length).toBeGreaterThan(0);
    }
    expect(idsOf(find('good hub', aboutNothingOfOurs)).sort()).toEqual(['breakfast', 'surgery', 'walks']);
  });

  it('are not found by small words', () => {
    expect(find('with a and the', aboutNothingOfOurs)).toEqual([]);
  });

  it('are found in the language of the message, and in English, which stands on the door', () => {
    const inArabic = serviceFinder(knowledge, 'ar');
    expect(idsOf(inArabic('فطور', aboutNothingOfOurs))).toEqual(['breakfast']);
    expect(idsOf(inArabic('porridge', aboutNothingOfOurs))).toEqual(['breakfast']);
    expect(find('فطور', aboutNothingOfOurs)).toEqual([]);
  });

  it('are of one area where one is asked for', () => {
    const about = understood([need('health')]);
    expect(idsOf(find('x', about, 'testham'))).toHaveLength(2);
    expect(find('x', about, 'elsewhere')).toEqual([]);
  });

  it('are never one that is closed for now', () => {
    const gp = understood(
      [need('health', { guide: guideId.parse('gp'), service: serviceId.parse('closed-surgery') })],
      ['gp'],
    );
    expect(idsOf(find('Elm Surgery', gp))).not.toContain('closed-surgery');
  });

  it('come with the highest score first', () => {
    const scores = find('oak surgery walks porridge', understood([need('people'), need('health')], ['gp'])).map(
      ({ score }) => score,
    );
    expect(scores.length).toBe(3);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});
