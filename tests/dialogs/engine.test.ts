import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, actionSchema } from '../../dialogs/action.ts';
import { stateSchema } from '../../dialogs/state.ts';
import { DANGERS } from '../../dialogs/step.ts';
import { understand } from '../../knowledge/search/understand.ts';
import { LOCALES } from '../../locales/locale.ts';
import { knowledge } from '../delivered-knowledge.ts';
import { Walker } from '../journeys/walker.ts';

const heard = (text: string, locale: string) => understand(text, { locale, knowledge });
const walker = (locale: (typeof LOCALES)[number] = 'en') => new Walker({ knowledge, understand: heard, locale });

const actions: Action[] = actionSchema.options.flatMap((option) => {
  const does = option.shape.do.value;
  const parts = {
    need: 'guide:gp',
    guide: 'gp',
    service: 'hub-drop-in',
    step: 'guide:gp',
    share: 'all',
    locale: 'pl',
    topic: 'home',
    reason: 'too-far',
    kind: 'wrong',
    about: 'guide:gp',
    among: ['guide:gp', 'service:hub-drop-in'],
    number: '4821935043',
    on: '2026-11-30',
    days: [{ task: 'look-for-home', on: '2026-11-30' }],
    after: 'return',
    when: 'week',
    filters: { topic: 'people' },
    page: 0,
    area: 'coventry',
    measure: 'self',
    value: 4,
    who: 'woman',
    introduction: 'a'.repeat(32),
    detail: 'name',
    out: true,
  };
  return [actionSchema.parse({ ...parts, do: does })];
});
const texts = [
  'I need a doctor and a school',
  'I am lonely',
  'tak',
  'لا',
  '2',
  'help',
  'blorp',
  '',
  'my plan',
  'Talk to a person',
];
const inputs = fc.oneof(
  fc.constantFrom(...actions).map((action) => ({ kind: 'action', action }) as const),
  fc.constantFrom(...texts).map((text) => ({ kind: 'text', text, locale: 'en' }) as const),
  fc
    .constantFrom(...DANGERS)
    .map((danger) => ({ kind: 'danger', danger, certainty: 'sure', text: '', locale: 'en' }) as const),
);
const held = fc.constantFrom('bot', 'waiting', 'offered', 'staff') as fc.Arbitrary<Walker['held']>;

describe('whatever is tapped or typed, in whatever order', () => {
  it('the state stays one that can be kept, and something is said or done', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(inputs, held), { minLength: 1, maxLength: 25 }), (turns) => {
        const person = walker().arrive();
        for (const [input, withWhom] of turns) {
          person.held = withWhom;
          person.take(input);
          expect(stateSchema.safeParse(person.state).error).toBeUndefined();
          expect(person.replies.length + person.acts.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('there is always a way on: every reply with a question can be answered, and "back", "person" and "help" always lead on', () => {
    fc.assert(
      fc.property(fc.array(inputs, { minLength: 1, maxLength: 15 }), (turns) => {
        const person = walker().arrive();
        for (const input of turns) person.take(input);
        for (const way of ['back', 'help', 'person', 'my-plan', 'stop', 'forget-me'] as const) {
          person.act({ do: way });
          expect(person.choices.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('no more choices are kept than the state has room for, with a full plan too', () => {
    const person = walker().arrive();
    for (const { id } of knowledge.services) person.act({ do: 'add-to-plan', step: `service:${id}` });
    person.act({ do: 'my-plan' });
    expect(stateSchema.safeParse(person.state).error).toBeUndefined();
  });
});

describe('a button of long ago', () => {
  it('does what it says, even after everything was started again', () => {
    const person = walker().arrive().type('I need a doctor').act({ do: 'start-again' });
    person.act({ do: 'add-to-plan', step: 'guide:gp' });
    expect(person.state.plan).toMatchObject([{ id: 'guide:gp', state: 'to-do' }]);
  });

  it('about a guide that is gone says so kindly', () => {
    const person = walker().arrive().act({ do: 'read-guide', guide: 'no-such-guide' });
    expect(person.keys).toEqual(['old.text']);
  });

  it('tapped twice adds one step', () => {
    const person = walker()
      .arrive()
      .act({ do: 'add-to-plan', step: 'guide:gp' })
      .act({ do: 'add-to-plan', step: 'guide:gp' });
    expect(person.state.plan).toHaveLength(1);
    expect(person.keys).toEqual(['plan.already']);
  });
});

describe('urgent harm', () => {
  it.each(LOCALES)('is answered with the numbers first in %s, with English beside any other language', (locale) => {
    const person = walker(locale)
      .arrive()
      .take({ kind: 'danger', danger: 'abuse', certainty: 'sure', text: '', locale: 'en' });
    expect(person.rendered[0]?.text).toContain('999');
    expect(person.rendered[0]?.text.replace(/[\u2066\u2069]/g, '')).toContain('0808 2000 247');
    if (locale !== 'en') expect(person.rendered[1]?.text).toContain('I need help');
  });

  it('leads to the front of the queue when a person is wanted', () => {
    const person = walker()
      .arrive()
      .take({ kind: 'danger', danger: 'abuse', certainty: 'sure', text: '', locale: 'en' });
    person.tap('person').tap('person-yes');
    expect(person.acts).toEqual([{ act: 'request-person', band: 'urgent', share: 'all' }]);
  });

  it('that may be a false alarm is asked about gently, and the thread goes on', () => {
    const person = walker().arrive().type('I need a doctor');
    person.take({ kind: 'danger', danger: 'suicide', certainty: 'ask', text: '', locale: 'en' });
    expect(person.keys).toEqual(['danger.ask']);
    person.type('no');
    expect(person.keys).toEqual(['danger.gentle', 'step.guide']);
  });
});

describe('while a person waits', () => {
  it('they are told their place, which is read only then', () => {
    const person = walker().arrive();
    person.held = 'waiting';
    person.place = 3;
    person.act({ do: 'person' });
    expect(person.rendered[0]?.text).toContain('number 3');
  });

  it('a plain yes or no answers somebody who asks to join', () => {
    const person = walker().arrive();
    person.held = 'offered';
    expect(person.type('tak').acts).toEqual([{ act: 'accept-staff' }]);
    expect(person.type('no').acts).toEqual([{ act: 'refuse-staff' }]);
  });

  it('whoever asks to join is not let in by a wish for an introduction', () => {
    const person = walker().arrive();
    person.held = 'offered';
    expect(person.act({ do: 'introduce-me', step: 'guide:gp' }).acts).toEqual([]);
    expect(person.state.introduceTo).toBe('guide:gp');
  });
});
