import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../dialogs/rating/rating.ts';
import { stateSchema } from '../../../dialogs/state.ts';
import { understand } from '../../../knowledge/search/understand.ts';
import { LOCALES, type Locale } from '../../../locales/locale.ts';
import { loadWords } from '../../../locales/words.ts';
import { knowledge } from '../../delivered-knowledge.ts';
import { Walker } from '../../journeys/walker.ts';

const heard = (text: string, locale: string) => understand(text, { locale, knowledge });
const say = loadWords();
const DAY = 24 * 3_600_000;

const arrived = (locale: Locale = 'en') => new Walker({ knowledge, understand: heard, locale }).arrive();
const offersHow = (person: Walker) => person.choices.some(({ action }) => action.do === 'how-are-you');
const rated = (person: Walker, ...values: (number | null)[]) => {
  person.act({ do: 'how-are-you' });
  for (const value of values) person.tap('rate', ({ action }) => action.do === 'rate' && action.value === value);
  return person;
};
const given = (person: Walker) => person.state.ratings.map((rating) => rating.given);
const factsOf = (person: Walker) =>
  person.rendered.flatMap(({ card }) => (card?.kind === 'ratings' ? card.facts.map(({ text }) => text) : []));

describe('how are you', () => {
  it('is never asked or offered at the door', () => {
    const person = arrived();
    expect(offersHow(person)).toBe(false);
    expect(offersHow(person.act({ do: 'help' }))).toBe(false);
    expect(offersHow(person.act({ do: 'stop' }))).toBe(false);
  });

  it('is offered once after a step came into the plan, and not for one that was there', () => {
    const person = arrived().act({ do: 'add-to-plan', step: 'guide:gp' });
    expect(offersHow(person)).toBe(true);
    expect(person.choices.at(-1)?.action.do).toBe('person');
    expect(offersHow(person.act({ do: 'add-to-plan', step: 'guide:gp' }))).toBe(false);
    expect(offersHow(person.act({ do: 'add-to-plan', step: 'guide:esol' }))).toBe(false);
  });

  it('is offered after a step was done, and again at a follow-up', () => {
    const person = arrived();
    person.state = { ...person.state, plan: [{ id: 'guide:gp', state: 'to-do' }] };
    person.act({ do: 'step-done', step: 'guide:gp' });
    expect(offersHow(person)).toBe(true);
    person.state = { ...person.state, place: { at: 'following-up', step: 'guide:gp' } };
    person.act({ do: 'step-done', step: 'guide:gp' });
    expect(offersHow(person)).toBe(true);
  });

  it('is not offered again once it was asked for', () => {
    expect(offersHow(rated(arrived(), 5, 5, 5).act({ do: 'add-to-plan', step: 'guide:gp' }))).toBe(false);
  });

  it('asks three things one at a time, each with eleven numbers, a way to leave it out, back and to a person', () => {
    const person = arrived().act({ do: 'how-are-you' });
    for (const measure of ['self', 'support', 'place'] satisfies Measure[]) {
      expect(person.keys.at(-1)).toBe(`how.${measure}`);
      const numbers = person.rendered.at(-1)?.choices.filter(({ scale }) => scale);
      expect(numbers?.map(({ label }) => label)).toEqual(Array.from({ length: 11 }, (_, value) => String(value)));
      expect(person.choices.slice(11).map(({ action }) => action.do)).toEqual(['rate', 'back', 'person']);
      person.type('6');
    }
    expect(given(person)).toEqual([{ self: 6, support: 6, place: 6 }]);
  });

  it.each([
    ['0', 0],
    ['10', 10],
    ['٧', 7],
    ['7/10', 7],
    [' 8. ', 8],
  ])('reads %s as it stands, never as the number of a button', (written, value) => {
    const person = arrived().act({ do: 'how-are-you' }).type(written);
    expect(person.state.place).toEqual({ at: 'rating', given: { self: value } });
  });

  it('asks again for what is no number from 0 to 10', () => {
    const person = arrived().act({ do: 'how-are-you' }).type('12');
    expect(person.keys).toEqual(['how.range', 'how.self']);
    expect(person.state.place).toEqual({ at: 'rating', given: {} });
  });

  it('reads a number even when something else was offered in between', () => {
    const person = arrived().act({ do: 'how-are-you' });
    person.state = { ...person.state, offered: [] };
    expect(person.type('4').state.place).toEqual({ at: 'rating', given: { self: 4 } });
  });

  it('keeps nothing where everything was left out', () => {
    const person = rated(arrived(), null, null, null);
    expect(person.keys).toEqual(['how.left-out']);
    expect(person.state.ratings).toEqual([]);
  });

  it('goes back one question, and after the last one to where the person was', () => {
    const person = arrived().act({ do: 'areas-of-life' }).act({ do: 'how-are-you' }).type('3').tap('back');
    expect(person.keys).toEqual(['how.self']);
    person.type('4').type('5').type('6');
    expect(given(person)).toEqual([{ self: 4, support: 5, place: 6 }]);
    expect(person.tap('go-on').keys).toEqual(['areas.question']);
  });

  it('takes an old button as a correction on the same day, and as a new answer later', () => {
    const person = rated(arrived(), 4, 5, 6).act({ do: 'rate', measure: 'support', value: 9 });
    expect(given(person)).toEqual([{ self: 4, support: 9, place: 6 }]);
    person.later = 2 * DAY;
    person.act({ do: 'rate', measure: 'support', value: 1 });
    expect(person.state.place).toEqual({ at: 'rating', given: { support: 1 } });
    expect(person.keys).toEqual(['how.self']);
  });

  it('stays when the person starts again, and ends with what is forgotten', () => {
    const person = rated(arrived(), 4, 5, 6).act({ do: 'start-again' });
    expect(given(person)).toEqual([{ self: 4, support: 5, place: 6 }]);
  });

  it('keeps the newest twenty times and the first', () => {
    const person = arrived();
    for (let time = 0; time < 25; time += 1) {
      person.later = time * 2 * DAY;
      rated(person, time % 11, null, null);
    }
    expect(person.state.ratings).toHaveLength(20);
    expect(given(person)[0]).toMatchObject({ self: 0 });
    expect(stateSchema.safeParse(person.state).success).toBe(true);
  });

  it('fits a state that was kept before it was there', () => {
    const { ratings: _ratings, howOffered: _offered, ...before } = arrived().state;
    expect(stateSchema.parse(before)).toMatchObject({ ratings: [], howOffered: false });
  });
});

describe('what is shown of it', () => {
  it('is the first answer, then the change from the last answer to the same question', () => {
    const person = rated(arrived(), 4, null, 6);
    expect(factsOf(person)).toEqual(['4 of 10', '6 of 10']);
    person.later = 7 * DAY;
    rated(person, 6, 5, null);
    expect(factsOf(person)).toEqual(['Last time 4, now 6', '5 of 10']);
    person.later = 14 * DAY;
    rated(person, null, null, 2);
    expect(factsOf(person)).toEqual(['Last time 6, now 2']);
  });

  it.each(LOCALES)(
    'for a very low answer is care, the numbers of the danger texts and a person first: %s',
    (locale) => {
      const person = rated(arrived(locale), 2, 9, 9);
      const read = person.rendered.map(({ text }) => text).join('\n');
      const numbersIn = (text: string) => [...new Set(text.match(/\d{3} \d{3}|\b\d{3}\b/g) ?? [])].sort();
      const plain = read.replace(/[\u2066\u2069]/g, '');
      expect(numbersIn(plain)).toEqual(numbersIn(say(locale, 'danger:suicide')));
      expect(person.choices[0]?.action.do).toBe('person');
      expect(person.keys.includes('danger:english')).toBe(locale !== 'en');
      expect(person.type(locale === 'pl' ? 'nie' : locale === 'ar' ? 'لا' : 'no').keys).not.toContain('person.ask');
    },
  );

  it.each([3, 10, null])('is no alarm for %s', (self) => {
    expect(rated(arrived(), self, 0, 0).keys).toEqual(['how.thanks']);
  });
});
