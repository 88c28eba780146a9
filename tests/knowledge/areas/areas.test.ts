import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openingOf } from '../../../dialogs/opening-order.ts';
import { renderReply } from '../../../dialogs/render/reply.ts';
import { loadNames } from '../../../knowledge/load/load-names.ts';
import { MEDIAN_READING_AGE, readingAge } from '../../../knowledge/reading-age/reading-age.ts';
import type { Service } from '../../../knowledge/schema/service.ts';
import { loadWords } from '../../../locales/words.ts';
import { knowledge } from '../../delivered-knowledge.ts';

const root = fileURLToPath(new URL('../../../knowledge/', import.meta.url));
const say = loadWords();
const written = knowledge.services.filter((it) => it.source === undefined);
const examples = written.filter((it) => knowledge.area(it.area)?.example);
const languages = ['en', 'ar', 'pl'];
const wednesdayNoon = Date.parse('2026-11-25T12:00:00Z');

describe.each(['birmingham', 'coventry', 'liverpool', 'wolverhampton'])('the area %s', (id) => {
  const area = knowledge.area(id);
  const services = written.filter((it) => it.area === id);

  it('is an example in England, and says from which report it was taken', () => {
    expect(area).toMatchObject({ nation: 'england', timezone: 'Europe/London', example: true });
    expect(area?.source?.year).toBeGreaterThanOrEqual(2022);
    expect(Object.keys(area?.name ?? {})).toEqual(expect.arrayContaining(languages));
  });

  it('says where its postcodes are taken from, and when they were looked at', () => {
    expect(area?.outcodes.whole.length).toBeGreaterThan(0);
    expect(area?.outcodes.source?.seen_on).toMatch(/^2026-/);
  });

  it('has services, none of them presented as verified', () => {
    expect(services.length).toBeGreaterThan(0);
    expect(services.filter((it) => it.assured_on !== null)).toEqual([]);
  });

  it('has only organisations that run something', () => {
    const running = new Set(services.map((it) => it.organisation));
    const idle = knowledge.organisations.filter((it) => it.area === id && !it.source && !running.has(it.id));
    expect(idle.map((it) => it.id)).toEqual([]);
  });
});

describe('every service of an example area', () => {
  const whichLack = (has: (it: Service) => boolean) => examples.filter((it) => !has(it)).map((it) => it.id);

  it('helps with a guide, or is about company', () => {
    expect(whichLack((it) => it.topics.length > 0)).toEqual([]);
    expect(whichLack((it) => it.guides.length > 0 || it.topics.includes('people'))).toEqual([]);
  });

  it('has a name, a sentence and words by which people ask for it in three languages', () => {
    const inAll = (it: object) => languages.every((locale) => Object.hasOwn(it, locale));
    expect(whichLack((it) => inAll(it.name) && inAll(it.summary))).toEqual([]);
    expect(whichLack((it) => languages.every((locale) => it.words[locale]?.length))).toEqual([]);
  });

  it('is told in plain words: all sentences together read like a text for age nine or under', () => {
    const names = loadNames(root);
    const sentences = examples.flatMap((it) => it.summary.en.split(/(?<=[.?!]) /));
    expect(readingAge(sentences, names)).toBeLessThanOrEqual(MEDIAN_READING_AGE);
  });

  it('says nothing that the report did not: no number, no postcode, no person, no check', () => {
    const made = (it: Service) => it.contact.phone ?? it.contact.email ?? it.locations.find((at) => at.postcode);
    expect(whichLack((it) => made(it) === undefined && it.contacts.length === 0)).toEqual([]);
  });

  it('says what could happen where a landlord, the police or the Jobcentre is concerned', () => {
    const feared = (it: Service) =>
      ['police', 'landlord', 'jobcentre'].includes(knowledge.organisation(it.organisation)?.kind ?? '');
    expect(whichLack((it) => !feared(it) || it.risk !== undefined)).toEqual([]);
  });

  it('is never offered with hours outside the demonstration', () => {
    const reader = { locale: 'en', say, knowledge, demonstration: false } as const;
    const clocks = examples.map((it) => {
      const card = { kind: 'service', service: it.id, at: wednesdayNoon } as const;
      const rendered = renderReply(reader, { said: { key: 'conversation:plan.title' }, card }).card;
      return rendered?.facts.find((fact) => fact.icon === 'clock')?.text;
    });
    expect(new Set(clocks)).toEqual(new Set(['We do not know when it is open. Ask before you go.']));
  });
});

describe('hours', () => {
  const open = (id: string, at: string) => {
    const service = knowledge.service(id);
    return service && openingOf(service, { knowledge, now: Date.parse(at) }).state;
  };

  it('in the Hub follow the days that the report gives', () => {
    const weekly = written.filter((it) => it.id.startsWith('hub-') && it.area === 'liverpool');
    const openOn = (day: string) => weekly.filter((it) => open(it.id, `2026-11-${day}T12:00:00Z`) === 'open').length;
    expect(['23', '24', '25', '26', '27', '28'].map(openOn)).toEqual([7, 5, 7, 3, 9, 0]);
    expect(open('hub-bacon-butty-friday', '2026-11-27T10:00:00Z')).toBe('open');
  });

  it('in the Hub on a bank holiday are not known', () => {
    expect(open('hub-drop-in', '2026-12-25T10:00:00Z')).toBe('unknown');
  });

  it('that no report gives are said to be unknown', () => {
    const without = examples.filter((it) => !it.id.startsWith('hub-'));
    expect(without.filter((it) => open(it.id, '2026-11-25T12:00:00Z') !== 'unknown').map((it) => it.id)).toEqual([]);
  });
});

describe('the first half of a postcode in a real city', () => {
  it.each([
    ['L11', ['liverpool'], []],
    ['L36', ['liverpool'], ['Knowsley']],
    ['WV1', ['wolverhampton'], []],
    ['WV14', ['wolverhampton'], ['Dudley', 'Sandwell', 'Walsall']],
    ['CV5', ['coventry'], ['Solihull']],
    ['B1', ['birmingham'], []],
    ['B26', ['birmingham'], ['Solihull']],
    ['L33', [], []],
    ['B70', [], []],
    ['CV21', [], []],
    ['SW1A', [], []],
  ])('%s is in %j, and beside it in %j', (outcode, areas, beside) => {
    expect(knowledge.areasOf(outcode).map((it) => it.id)).toEqual(areas);
    expect(knowledge.councilsBeside(outcode)).toEqual(beside);
  });
});
