import { describe, expect, it } from 'vitest';
import { guideId } from '../../../knowledge/schema/ids.ts';
import type { Understanding } from '../../../knowledge/search/understand.ts';
import { LOCALES, type Locale } from '../../../locales/locale.ts';
import { knowledge } from '../../delivered-knowledge.ts';
import { Walker } from '../../journeys/walker.ts';

/** What is told must not hang on what is heard: any words of their own are heard as this one need. */
const need = { topic: 'learning', guide: guideId.parse('esol'), why: [], certainty: 'sure' } as const;
const heard = (): Understanding => ({ needs: [need], certainty: 'sure', guides: [] });
const arrived = (locale: Locale = 'en') => new Walker({ knowledge, understand: heard, locale }).arrive();
const stepping = (locale: Locale = 'en') => arrived(locale).act({ do: 'pick-need', need: 'guide:gp' });
const because = (person: Walker, reason: string) =>
  person.tap('why-not', ({ action }) => action.do === 'why-not' && action.reason === reason);

describe('a step that is not for somebody', () => {
  it.each(LOCALES)('is left out at once in %s; why is one tap, and one of the answers is not to say', (locale) => {
    const person = stepping(locale).tap('not-for-me');
    expect(person.keys).toEqual(['step.left-out', 'why-not.question']);
    expect(person.state.needs).toEqual([]);
    expect(person.acts).toEqual([]);
    const reasons = person.choices.flatMap(({ action }) => (action.do === 'why-not' ? [action.reason] : []));
    expect(reasons).toEqual(['too-far', 'wrong-time', 'tried-already', 'not-needed', 'unsaid']);
    expect(because(person, 'unsaid').acts).toEqual([]);
    expect(person.state.place).toEqual({ at: 'listening' });
  });

  it('is told to the curator by its guide, the code of the reason and the day, and nothing else', () => {
    const person = because(stepping().tap('not-for-me'), 'too-far');
    expect(person.acts).toEqual([{ act: 'say-why-not', step: 'guide:gp', reason: 'too-far', on: '2026-11-22' }]);
    expect(person.keys[0]).toBe('plan.why-thanks');
  });

  it('names the place that was shown where the need was no guide', () => {
    const person = arrived().act({ do: 'pick-need', need: 'topic:people' }).tap('not-for-me');
    because(person, 'wrong-time');
    expect(person.acts).toMatchObject([{ step: expect.stringMatching(/^service:/) }]);
  });

  it('asks nothing where there was neither a guide nor a place', () => {
    const person = arrived().act({ do: 'not-for-me', need: 'topic:people' });
    expect(person.keys).toEqual(['step.left-out', 'welcome.question']);
  });

  it('goes on to the next need, also by "back", by "no" and by new words', () => {
    const asked = () => {
      const person = arrived();
      const needs = ['gp', 'esol'].map((id) => ({ id: `guide:${id}`, topic: 'health' }));
      person.state = { ...person.state, needs };
      return person.act({ do: 'confirm-needs' }).tap('not-for-me');
    };
    for (const person of [because(asked(), 'not-needed'), asked().act({ do: 'back' }), asked().type('no')]) {
      expect(person.keys.at(-1)).toBe('step.guide');
    }
    const person = stepping().tap('not-for-me').type('a school for my kids');
    expect(person.state.needs.map(({ id }) => id)).not.toContain('guide:gp');
  });

  it('counts once: an old button counts nothing', () => {
    const person = stepping().tap('not-for-me');
    const old = person.choices.find(({ action }) => action.do === 'why-not');
    because(person, 'too-far');
    if (old) person.act(old.action);
    expect(person.acts).toEqual([]);
    expect(person.replies.length).toBeGreaterThan(0);
  });
});

describe('a step that is taken out of the plan', () => {
  it('is asked about in the same way, and the plan is shown after', () => {
    const person = arrived().act({ do: 'add-to-plan', step: 'service:hub-drop-in' });
    person.act({ do: 'remove-step', step: 'service:hub-drop-in' });
    expect(person.keys).toEqual(['plan.removed', 'why-not.question']);
    expect(person.state.plan).toMatchObject([{ state: 'not-for-me' }]);
    because(person, 'tried-already');
    expect(person.acts).toMatchObject([{ step: 'service:hub-drop-in', reason: 'tried-already' }]);
    expect(person.keys).toEqual(['plan.why-thanks', 'plan.empty']);
  });
});

describe('a step that did not work', () => {
  it('carries the days on which it was said, so that a changed reason replaces the first', () => {
    const person = arrived().act({ do: 'add-to-plan', step: 'guide:gp' }).act({ do: 'step-failed', step: 'guide:gp' });
    expect(person.acts).toMatchObject([{ was: null, is: 'unsaid', on: '2026-11-22' }]);
    person.later = 24 * 3_600_000;
    person.act({ do: 'step-why', step: 'guide:gp', reason: 'cost' });
    expect(person.acts).toMatchObject([{ was: 'unsaid', wasOn: '2026-11-22', is: 'cost', on: '2026-11-23' }]);
  });
});
