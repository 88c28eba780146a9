import { describe, expect, it } from 'vitest';
import { QUIETS, type Quiet } from '../../dialogs/step.ts';
import { guideId } from '../../knowledge/schema/ids.ts';
import type { Understanding } from '../../knowledge/search/understand.ts';
import { LOCALES, type Locale } from '../../locales/locale.ts';
import { knowledge } from '../delivered-knowledge.ts';
import { Walker } from '../journeys/walker.ts';

const walker = (locale: Locale = 'en') => new Walker({ knowledge, understand: hearing, locale });

/** Hears the needs that these tests speak of, so that what becomes of them can be told apart from how well they are heard. */
function hearing(text: string): Understanding {
  const needs = Object.entries(HEARD).flatMap(([word, need]) =>
    text.includes(word) ? [{ ...need, why: [word] }] : [],
  );
  return { needs, guides: [], certainty: needs.length > 0 ? 'sure' : 'none' };
}

const HEARD = {
  doctor: { guide: guideId.parse('gp'), topic: 'health', certainty: 'sure' },
  detention: { guide: guideId.parse('detention-reporting'), topic: 'status', certainty: 'sure' },
  refused: { guide: guideId.parse('asylum-refused'), topic: 'status', certainty: 'sure' },
} as const;

const quietly = (quiet: Quiet, text: string, locale: Locale = 'en') =>
  walker(locale).arrive().take({ kind: 'quiet', quiet, text, locale });

const NUMBERS: Readonly<Record<Quiet, readonly string[]>> = {
  'no-food': ['0808 208 2138', '0808 801 0503', '111'],
  detention: ['020 7456 9750', '0808 801 0503'],
  appeal: ['0808 801 0503'],
};

describe('what cannot wait until tomorrow', () => {
  for (const quiet of QUIETS) {
    it.each(LOCALES)(`is answered with its numbers and no question of safety: ${quiet} in %s`, (locale) => {
      const person = quietly(quiet, 'we cannot wait', locale);
      const first = person.rendered[0]?.text.replace(/[\u2066\u2069]/g, '') ?? '';
      for (const number of NUMBERS[quiet]) expect(first).toContain(number);
      expect(person.keys).not.toContain('danger.ask');
      expect(person.keys.includes('danger:english')).toBe(locale !== 'en');
    });
  }

  it('leads to the front of the queue when a person is wanted', () => {
    const person = quietly('appeal', 'my asylum was refused').tap('person').tap('person-yes');
    expect(person.acts).toEqual([{ act: 'request-person', band: 'urgent', share: 'all' }]);
  });

  it('goes on with everything else that was said, food first', () => {
    const person = quietly('no-food', 'we have no food and I need a doctor').tap('danger-no');
    expect(person.keys).toEqual(['step.guide']);
    expect(person.state.needs.map(({ id }) => id).slice(0, 2)).toEqual(['guide:food-bank', 'guide:gp']);
  });

  it('goes on with listening where nothing else was said', () => {
    expect(quietly('detention', 'they hold my brother').tap('danger-no').state.place.at).toBe('listening');
  });

  it.each([
    ['detention', 'my husband is in a detention centre and I need a doctor'],
    ['appeal', 'my claim was refused and I have three days. I need a doctor'],
  ] as const)('leaves nothing in the state that tells of papers: %s', (quiet, text) => {
    const person = quietly(quiet, text);
    const kept = () => JSON.stringify(person.state);
    for (const _ of ['at the first words', 'after them']) {
      expect(kept()).not.toMatch(/detention|detain|appeal|refus|asylum|status/i);
      expect(kept()).toContain('guide:gp');
      if (person.state.place.at === 'first-help') person.tap('danger-no');
    }
  });
});

describe('what is hardly danger', () => {
  it.each(LOCALES)('is answered as ever in %s, with a way to the numbers beside the answer', (locale) => {
    const plain = walker(locale).arrive().type('I need a doctor', 'en');
    const beside = walker(locale)
      .arrive()
      .take({ kind: 'text', text: 'I need a doctor', locale: 'en', beside: 'abuse' });
    expect(beside.keys.filter((key) => key !== 'danger.beside')).toEqual(plain.keys);
    expect(beside.state.place).toEqual(plain.state.place);
    beside.tap('danger-yes');
    expect(beside.keys[0]).toBe('danger:abuse');
    beside.tap('person').tap('person-yes');
    expect(beside.acts).toEqual([{ act: 'request-person', band: 'urgent', share: 'all' }]);
  });

  it('has no way beside what somebody answers to a button, and asks nothing about it', () => {
    const asking = () =>
      walker().arrive().take({ kind: 'danger', danger: 'abuse', certainty: 'ask', text: 'he is back', locale: 'en' });
    const label = 'No, nobody is in danger';
    const beside = asking().take({ kind: 'text', text: label, locale: 'en', beside: 'suicide' });
    const asked = asking().take({ kind: 'danger', danger: 'suicide', certainty: 'ask', text: label, locale: 'en' });
    const quiet = asking().take({ kind: 'quiet', quiet: 'appeal', text: label, locale: 'en' });
    for (const person of [beside, asked, quiet]) expect(person.keys[0]).toBe('danger.gentle');
    expect(beside.keys).not.toContain('danger.beside');
  });

  it('is not heard in the day, the place or the number that was asked for, but in what is said beside it', () => {
    const asked = walker()
      .arrive()
      .type('I need a doctor')
      .act({ do: 'add-to-plan', step: 'guide:gp' })
      .act({ do: 'step-when', step: 'guide:gp' });
    expect(asked.state.place.at).toBe('asking-day');
    const { state } = asked;
    const perhaps = (text: string) => {
      const person = walker();
      person.state = state;
      return person.take({ kind: 'quiet', quiet: 'appeal', text, locale: 'en' }).keys;
    };
    expect(perhaps('on friday')).not.toContain('danger.first-help');
    expect(perhaps('I must appeal until friday')).toContain('danger.first-help');
  });

  it('is asked once however often it is told: then come the needs of all that was said', () => {
    const person = walker().arrive();
    const tells = (text: string) =>
      person.take({ kind: 'danger', danger: 'abuse', certainty: 'sure', text, locale: 'en' });
    tells('he hits me and I need a doctor');
    tells('he is hitting me');
    tells('they refused us');
    person.tap('danger-no');
    expect(person.keys).not.toContain('danger.ask');
    expect(person.keys).toContain('step.guide');
    expect(person.state.needs.map(({ id }) => id)).toEqual(['guide:asylum-refused', 'guide:gp']);
  });

  it('is left again where the person is safe, to where they were', () => {
    const person = walker().arrive().take({ kind: 'text', text: 'I need a doctor', locale: 'en', beside: 'abuse' });
    person.tap('danger-yes').tap('danger-no');
    expect(person.keys).toEqual(['danger.gentle', 'step.guide']);
  });
});
