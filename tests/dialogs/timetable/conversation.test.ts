import { describe, expect, it } from 'vitest';
import { filtersSchema } from '../../../dialogs/timetable/view.ts';
import type { Service } from '../../../knowledge/schema/service.ts';
import { understand } from '../../../knowledge/search/understand.ts';
import { LOCALES, type Locale } from '../../../locales/locale.ts';
import { knowledge } from '../../delivered-knowledge.ts';
import { Walker } from '../../journeys/walker.ts';

const heard = (text: string, locale: string) => understand(text, { locale, knowledge });
const MONDAY = Date.parse('2026-11-23T08:00:00Z');

type Scene = Partial<ConstructorParameters<typeof Walker>[0]>;
const arrived = ({ locale = 'en', ...scene }: Scene = {}) =>
  new Walker({ knowledge, understand: heard, locale, now: MONDAY, ...scene }).arrive();
const cardOf = (person: Walker) => person.rendered.find(({ card }) => card?.kind === 'timetable')?.card;
const listed = (person: Walker) =>
  person.replies.flatMap(({ card }) =>
    card?.kind === 'timetable' ? card.days.flatMap(({ entries }) => entries.map(({ service }) => service)) : [],
  );
const filteredBy = (name: string) => (it: { action: { do: string } }) =>
  it.action.do === 'timetable' && 'filters' in it.action && name in (it.action.filters as object);
/** Every page, from the first, as a person who taps "more" reads them. */
const all = (person: Walker) => {
  const found = [...listed(person)];
  const next = () => person.choices.some(({ action }) => action.do === 'timetable' && action.page > 0);
  while (next()) {
    person.tap('timetable', ({ action }) => action.do === 'timetable' && action.page > 0);
    found.push(...listed(person));
  }
  return found;
};
const withServices = (change: (service: Service) => Service) => ({
  ...knowledge,
  services: knowledge.services.map(change),
});

describe('what is on', () => {
  it('is what is on today, a few at a time, each once', () => {
    const person = arrived().act({ do: 'whats-on' });
    expect(person.keys).toEqual(['timetable.today']);
    expect(listed(person)).toHaveLength(5);
    const today = all(person);
    expect(new Set(today).size).toBe(today.length);
    expect(today).toContain('hub-drop-in');
    expect(today).not.toContain('hub-bacon-butty-friday');
  });

  it('is the week where nothing more is on today, and says so', () => {
    const person = arrived({ now: Date.parse('2026-11-23T22:00:00Z') }).act({ do: 'whats-on' });
    expect(person.keys).toEqual(['timetable.none-today', 'timetable.week']);
    expect(all(person)).toContain('hub-bacon-butty-friday');
  });

  it.each(LOCALES)('is told by days, with hours, place and that it is an example: %s', (locale) => {
    const card = cardOf(arrived({ locale }).act({ do: 'whats-on' }));
    expect(card?.sections).toHaveLength(1);
    expect(card?.sections[0]?.heading).toContain('23');
    const [block] = card?.sections[0]?.blocks ?? [];
    const items = block?.kind === 'list' ? block.items.map((runs) => runs.map(({ text }) => text).join('')) : [];
    for (const item of items) {
      expect(item).toContain('09:00');
      expect(item).toContain('Croxteth Good Help Hub');
    }
    expect(card?.notices.join()).toContain('2023');
  });

  it('has nothing that nobody verified, outside the demonstration', () => {
    const person = arrived({ demonstration: false }).act({ do: 'whats-on' });
    expect(listed(person)).toEqual([]);
    expect(person.keys).toEqual(['timetable.none-today', 'timetable.none-week']);
    expect(person.choices.map(({ action }) => action.do)).toContain('person');
  });

  it('leads to the card, from there into the plan, and back', () => {
    const person = arrived().act({ do: 'whats-on' });
    const [first] = listed(person);
    person.tap('see-service');
    expect(person.rendered[0]?.card?.id).toBe(first);
    person.tap('add-to-plan');
    expect(person.state.plan).toMatchObject([{ id: `service:${first}`, state: 'to-do' }]);
    person.tap('back');
    expect(person.keys).toEqual(['timetable.today']);
  });

  it('does not lead to a place that is gone', () => {
    expect(arrived().act({ do: 'see-service', service: 'long-gone' }).keys).toEqual(['old.text']);
  });

  it('says that a place may be closed on a bank holiday, and no hours', () => {
    const person = arrived({ now: Date.parse('2026-12-25T08:00:00Z') }).act({ do: 'whats-on' });
    const text = JSON.stringify(cardOf(person)?.sections);
    expect(text).toContain('bank holiday');
    expect(text).not.toContain('09:00');
  });
});

describe('what somebody wants to see', () => {
  it('is put on with one tap and taken off with another', () => {
    const person = arrived().act({ do: 'whats-on' });
    person.tap('timetable-filters').tap('timetable', filteredBy('free'));
    expect(person.keys).toEqual(['timetable.only', 'timetable.today']);
    const free = all(person);
    expect(free.map((id) => knowledge.service(id)?.cost)).toEqual(free.map(() => 'free'));
    person.tap('timetable-filters').tap('timetable', (it) => !filteredBy('free')(it));
    expect(person.keys).toEqual(['timetable.today']);
    expect(all(person).length).toBeGreaterThan(free.length);
  });

  it.each([
    ['childcare', { childcare: 'yes' }],
    ['women', { women_only: true }],
    ['language', { languages: ['ar'] }],
    ['language', { interpreter: 'yes' }],
  ] as const)('%s: only what is known to have it (%o)', (name, has) => {
    const known = withServices((it) =>
      it.id === 'hub-drop-in'
        ? { ...it, ...has, languages: 'languages' in has ? [...has.languages] : it.languages }
        : it,
    );
    const person = arrived({ knowledge: known, locale: 'ar' }).act({ do: 'whats-on' });
    person.tap('timetable-filters').tap('timetable', filteredBy(name));
    expect(all(person)).toEqual(['hub-drop-in']);
  });

  it('is a topic of this week, as a picture', () => {
    const person = arrived().act({ do: 'whats-on' }).tap('timetable-filters');
    const pictured = person.choices.flatMap(({ picture }) => picture ?? []);
    expect(pictured).toContain('work');
    person.tap('timetable', filteredBy('topic'));
    const topic = person.state.place.at === 'timetable' ? person.state.place.filters.topic : undefined;
    expect(pictured[0]).toBe(topic);
    for (const id of all(person)) expect(knowledge.service(id)?.topics).toContain(topic);
  });

  it('finds nothing kindly, and everything again with one tap', () => {
    const person = arrived().act({ do: 'timetable', when: 'today', filters: { women: true }, page: 0 });
    expect(person.keys).toEqual(['timetable.only', 'timetable.none-today']);
    person.tap('timetable-filters').tap('timetable', ({ label }) => label.key === 'conversation:choice.no-filters');
    expect(person.keys).toEqual(['timetable.today']);
  });

  it('can be nothing that is not known', () => {
    expect(filtersSchema.safeParse({ topic: 'casino' }).success).toBe(false);
    expect(filtersSchema.safeParse({ free: false }).success).toBe(false);
  });
});

describe('where somebody lives', () => {
  const asked = (locale: Locale = 'en') => {
    const person = arrived({ locale });
    person.state = { ...person.state, area: null };
    return person.act({ do: 'whats-on' });
  };

  it('is asked once, where there are several towns', () => {
    const person = asked();
    expect(person.keys).toEqual(['area.ask']);
    person.type('L11');
    expect(person.state.area).toBe('liverpool');
    expect(person.keys).toEqual(['timetable.today']);
    expect(person.act({ do: 'whats-on' }).keys).toEqual(['timetable.today']);
    expect(person.tap('back').keys).not.toContain('area.ask');
  });

  it('is not asked where there is one town', () => {
    const one = { ...knowledge, areas: knowledge.areas.filter(({ id }) => id === 'liverpool') };
    const person = arrived({ knowledge: one });
    person.state = { ...person.state, area: null };
    expect(person.act({ do: 'whats-on' }).keys).toEqual(['timetable.today']);
  });

  it.each(['l11', ' L11 1AA ', 'L111AA.', 'Ｌ１１'])('is read from %s, and the rest of it is not kept', (written) => {
    const person = asked().type(written);
    expect(person.state.area).toBe('liverpool');
    expect(JSON.stringify(person.state)).not.toMatch(/1AA/i);
  });

  it('is asked again where the postcode lies in other towns too', () => {
    const person = asked().type('L10');
    expect(person.keys).toEqual(['area.which']);
    expect(person.choices.flatMap(({ action }) => (action.do === 'i-live-in' ? [action.area] : []))).toEqual([
      'liverpool',
      null,
    ]);
    person.tap('i-live-in', ({ action }) => action.do === 'i-live-in' && action.area === null);
    expect(person.keys).toEqual(['area.elsewhere']);
    expect(person.state.area).toBeNull();
  });

  it.each(LOCALES)('may be the name of a town: %s', (locale) => {
    const name = knowledge.area('coventry')?.name[locale] ?? '';
    expect(asked(locale).type(name).state.area).toBe('coventry');
  });

  it('is an area that there is: an old button does nothing else', () => {
    const person = asked().act({ do: 'i-live-in', area: 'atlantis' });
    expect(person.state.area).toBeNull();
    expect(person.keys).toEqual(['old.text', 'area.ask']);
  });
});
