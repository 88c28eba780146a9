import { describe, expect, it } from 'vitest';
import { reportNumberFrom } from '../../../dialogs/report/number.ts';
import { REPORTS, type ReportAnswer, type Standing } from '../../../dialogs/report/report.ts';
import { guideId } from '../../../knowledge/schema/ids.ts';
import type { Understanding } from '../../../knowledge/search/understand.ts';
import { LOCALES, type Locale } from '../../../locales/locale.ts';
import { knowledge } from '../../delivered-knowledge.ts';
import { FRESH_NUMBER } from '../../journeys/outside.ts';
import { Walker } from '../../journeys/walker.ts';

/** What is told must not hang on what is heard: any words of their own are heard as this one need. */
const need = { topic: 'health', guide: guideId.parse('gp'), why: [], certainty: 'sure' } as const;
const heard = (): Understanding => ({ needs: [need], certainty: 'sure', guides: [] });
const arrived = (locale: Locale = 'en') => new Walker({ knowledge, understand: heard, locale }).arrive();

const HOUR = 3_600_000;
const SENT: Standing = { state: 'sent' };
const TAKEN: Standing = { state: 'taken' };
const answered = (text: string, at = 1): Standing => ({
  state: 'answered',
  answer: { text, name: 'Amal', organisation: 'Example Hub', at },
});

const doesOf = (person: Walker) => person.choices.map(({ action }) => action.do);
const actsOf = (person: Walker) => person.acts.map((act) => act.act);
/** Somebody who has sent an idea. */
const hasTold = (standing: Standing = SENT, locale: Locale = 'en') => {
  const person = arrived(locale).act({ do: 'tell', kind: 'idea', about: null }).type('a bench by the school');
  person.reports.set(FRESH_NUMBER, standing);
  return person;
};

describe('tell us', () => {
  it.each(LOCALES)('goes from its kind to the words to a number, in %s', (locale) => {
    const person = arrived(locale)
      .act({ do: 'tell-us' })
      .tap('tell', ({ action }) => action.do === 'tell' && action.kind === 'problem');
    expect(person.keys).toEqual(['tell.how', 'tell.ask-problem']);
    person.type('the street is dark');
    expect(person.keys).toEqual(['tell.sent']);
    expect(person.rendered[0]?.text.replace(/[\u2066\u2069]/g, '')).toContain('482-193-5043');
    expect(person.acts).toEqual([{ act: 'send-report', at: FRESH_NUMBER }]);
    expect(person.state.reports).toMatchObject([{ number: FRESH_NUMBER, kind: 'problem', about: null, read: null }]);
  });

  it('keeps no word of it in the state, and is not what they want from life', () => {
    const person = hasTold();
    expect(JSON.stringify(person.state)).not.toContain('bench');
    expect(person.state.goal).toBeNull();
  });

  it('asks for no name, and says who reads it before anything is written', () => {
    const person = arrived().act({ do: 'tell', kind: 'complaint', about: null });
    expect(person.rendered[0]?.text).toMatch(/Staff of The Hub read this/);
  });

  it('goes back to where the person was', () => {
    const person = arrived().act({ do: 'read-guide', guide: 'gp' }).tap('this-is-wrong').type('it moved');
    expect(person.tap('go-on').keys).toEqual(['choice.need']);
    expect(person.state.place).toEqual({ at: 'reading', guide: 'gp' });
  });

  it('can be left: back, a person, and words of the bot are no report', () => {
    const person = arrived().act({ do: 'tell', kind: 'idea', about: null });
    expect(doesOf(person)).toEqual(['back', 'person']);
    expect(person.type('back').acts).toEqual([]);
    expect(person.act({ do: 'tell', kind: 'idea', about: null }).type('my plan').keys).toEqual(['plan.empty']);
  });

  it('with words of urgent harm is urgent first, and nothing is sent', () => {
    const person = arrived().act({ do: 'tell', kind: 'problem', about: null });
    person.take({ kind: 'danger', danger: 'abuse', certainty: 'sure', text: '', locale: 'en' });
    expect(person.acts).toEqual([]);
    expect(person.rendered[0]?.text).toContain('999');
  });

  it('with words that may be about safety is sent, and the person is asked', () => {
    const person = arrived().act({ do: 'read-guide', guide: 'gp' }).act({ do: 'tell', kind: 'complaint', about: null });
    person.take({ kind: 'danger', danger: 'attack', certainty: 'ask', text: '', locale: 'en' });
    expect(person.keys).toEqual(['tell.sent', 'danger.ask']);
    expect(actsOf(person)).toEqual(['send-report']);
    expect(person.type('no').keys).toEqual(['danger.gentle', 'choice.need']);
    expect(person.state.place).toEqual({ at: 'reading', guide: 'gp' });
  });

  it('that was sent too often at once is told so, and the words are not lost silently', () => {
    const person = arrived().act({ do: 'tell', kind: 'idea', about: null });
    person.state = { ...person.state, reports: Array.from({ length: REPORTS }, ownReport) };
    person.type('one more');
    expect(person.keys).toEqual(['tell.full']);
    expect(doesOf(person)[0]).toBe('person');
    expect(person.acts).toEqual([]);
  });
});

describe('this is wrong', () => {
  const aboutOf = (person: Walker) => (person.state.place.at === 'telling' ? person.state.place.about : undefined);

  it('is about the guide that is read, and about the place that is looked at', () => {
    expect(aboutOf(arrived().act({ do: 'read-guide', guide: 'gp' }).tap('this-is-wrong'))).toBe('guide:gp');
    const seen = arrived().act({ do: 'see-service', service: 'hub-drop-in' }).tap('this-is-wrong');
    expect(aboutOf(seen)).toBe('service:hub-drop-in');
    expect(seen.keys).toEqual(['tell.about', 'tell.how', 'tell.ask-wrong']);
  });

  it('asks which one it is about where several places are shown', () => {
    const person = arrived().act({ do: 'find-service', need: 'topic:people' }).tap('this-is-wrong');
    expect(person.keys).toEqual(['tell.which']);
    const [first] = person.choices;
    person.tap('tell');
    expect(first?.action).toMatchObject({ kind: 'wrong', about: aboutOf(person) });
    expect(aboutOf(person)).toMatch(/^service:/);
  });

  it.each([
    ['en', 'this is wrong'],
    ['ar', 'هذا خطأ'],
    ['pl', 'to się nie zgadza'],
  ] as const)('is understood in %s, about what is on the screen', (locale, words) => {
    const person = arrived(locale).act({ do: 'read-guide', guide: 'gp' }).type(words);
    expect(aboutOf(person)).toBe('guide:gp');
    expect(aboutOf(arrived(locale).type(words))).toBeNull();
  });

  it('of an old button is about what the button was about', () => {
    const person = arrived().act({ do: 'read-guide', guide: 'gp' });
    const old = person.choices.find(({ action }) => action.do === 'this-is-wrong');
    person.act({ do: 'see-service', service: 'hub-drop-in' });
    if (old) person.act(old.action);
    expect(aboutOf(person)).toBe('guide:gp');
  });

  it('about something that we do not know is about nothing', () => {
    expect(aboutOf(arrived().act({ do: 'tell', kind: 'wrong', about: 'service:c4n4ry' }))).toBeNull();
    expect(aboutOf(arrived().act({ do: 'this-is-wrong', among: ['guide:no-such-guide'] }))).toBeNull();
  });
});

describe('in words', () => {
  it.each([
    ['en', 'tell us', 'complaint'],
    ['ar', 'أخبرنا', 'شكوى'],
    ['pl', 'powiedz nam', 'skarga'],
  ] as const)('telling and complaining are understood in %s', (locale, telling, complaining) => {
    expect(arrived(locale).type(telling).keys).toEqual(['tell.question']);
    expect(arrived(locale).type(complaining).keys.at(-1)).toBe('tell.ask-complaint');
  });
});

describe('a number', () => {
  it('shows the answer wherever it is written, in another conversation too, and never the words', () => {
    const other = arrived('pl');
    other.reports.set(FRESH_NUMBER, answered('We put a bench there.'));
    other.type('482 193 5043');
    expect(other.keys).toEqual(['tell.answer', 'tell.answer-words']);
    expect(other.rendered[1]?.text).toBe('We put a bench there.');
    expect(other.state.reports).toEqual([]);
  });

  it.each([
    [SENT, 'tell.standing-sent'],
    [TAKEN, 'tell.standing-taken'],
  ])('says how it stands: %o', (standing, key) => {
    const person = arrived();
    person.reports.set(FRESH_NUMBER, standing);
    expect(person.type(FRESH_NUMBER).keys).toEqual([key]);
    expect(doesOf(person)).not.toContain('take-back');
  });

  it('of one’s own is a tap', () => {
    const person = hasTold(answered('Yes.')).act({ do: 'report-number' }).tap('see-report');
    expect(person.keys).toEqual(['tell.answer', 'tell.answer-words']);
    expect(person.state.place.at).not.toBe('asking-number');
  });

  it('with a slip, too short, unknown or tried too often is told so kindly, with a way on', () => {
    const person = arrived().type('I have a number');
    expect(person.keys).toEqual(['tell.number-ask']);
    expect(person.type('482-193-5046').keys).toEqual(['tell.number-slip']);
    expect(person.type('482-193').keys).toEqual(['tell.number-length']);
    expect(person.rendered[0]?.text).toContain('6');
    expect(person.type('482-193-5043').keys).toEqual(['tell.number-none']);
    person.reports.set(FRESH_NUMBER, 'wait');
    expect(person.type('482-193-5043').keys).toEqual(['tell.number-wait']);
    expect(doesOf(person)).toContain('person');
  });

  it('that was asked for keeps nobody from saying something else', () => {
    expect(arrived().act({ do: 'report-number' }).type('I need a doctor').keys.at(-1)).toBe('step.guide');
  });
});

describe('an answer', () => {
  it('is shown with the first thing that the person does when they come back, once', () => {
    const person = hasTold();
    person.reports.set(FRESH_NUMBER, answered('We put a bench there.'));
    person.later = HOUR;
    expect(person.type('I need a doctor').keys).toEqual([
      'tell.answer',
      'tell.answer-words',
      'heard.one',
      'step.guide',
    ]);
    person.later = 2 * HOUR;
    expect(person.act({ do: 'go-on' }).keys).toEqual(['step.guide']);
  });

  it('is told once where the person comes back with its number', () => {
    const person = hasTold(answered('Yes.'));
    person.later = HOUR;
    expect(person.type(FRESH_NUMBER).keys).toEqual(['tell.answer', 'tell.answer-words']);
  });

  it('is said as staff wrote it, whatever is in it', () => {
    const words = 'Ask for {{number}} & $t(x) <b>tomorrow</b>';
    const person = hasTold(answered(words)).type(FRESH_NUMBER);
    expect(person.rendered[1]?.text).toBe(words);
  });

  const made = (locale: Locale, more: Partial<ReportAnswer>): Standing => {
    const standing = answered('text');
    if (standing.state !== 'answered') throw new Error('it is answered');
    return { ...standing, answer: { ...standing.answer, locale, ...more } };
  };
  const translated = { service: 'A service', original: 'Come on Monday.', from: 'en' } as const;
  const readBy = (locale: Locale, standing: Standing) => {
    const person = hasTold(standing, locale).type(FRESH_NUMBER);
    return { keys: person.keys, read: person.rendered.map(({ text }) => text.replace(/[\u2066-\u2069]/g, '')), person };
  };

  it('that a machine translated says so in the person’s language, with what staff wrote below it', () => {
    const { keys, read, person } = readBy('ar', made('ar', { text: 'تعال يوم الاثنين.', translated }));
    expect(keys).toEqual(['tell.answer', 'tell.answer-words', 'tell.answer-machine', 'tell.answer-words']);
    expect(read[1]).toBe('تعال يوم الاثنين.');
    expect(read[2]).toContain('ترجمة آلية: A service');
    expect(read[3]).toBe('Come on Monday.');
    expect(person.rendered.map(({ theirs }) => theirs)).toEqual([undefined, 'ar', undefined, 'en']);
    expect(doesOf(person)).toEqual(['go-on', 'person']);
  });

  it.each(LOCALES)(
    'that nothing translated says so plainly before it, in %s, and a person is one tap away',
    (locale) => {
      const written = locale === 'pl' ? 'ar' : 'pl';
      const { keys, read, person } = readBy(locale, made(written, { text: 'Przyjdź w poniedziałek.' }));
      expect(keys).toEqual(['tell.answer', 'tell.answer-untranslated', 'tell.answer-words']);
      expect(read[1]).toContain({ en: 'Polish', ar: 'البولندية', pl: 'arabski' }[locale]);
      expect(read[1]).not.toContain('{{');
      expect(read[2]).toBe('Przyjdź w poniedziałek.');
      expect(person.rendered.at(-1)).toMatchObject({ theirs: written });
      expect(doesOf(person)).toContain('person');
    },
  );

  it.each(LOCALES)('that staff wrote in the person’s language has no mark, in %s', (locale) => {
    expect(readBy(locale, made(locale, {})).keys).toEqual(['tell.answer', 'tell.answer-words']);
  });

  it('is read as it was written by who reads that language, and marked for who reads neither', () => {
    const standing = made('ar', { text: 'تعال يوم الاثنين.', translated });
    expect(readBy('en', standing)).toMatchObject({
      keys: ['tell.answer', 'tell.answer-words'],
      read: [expect.anything(), 'Come on Monday.'],
    });
    expect(readBy('pl', standing)).toMatchObject({
      keys: ['tell.answer', 'tell.answer-untranslated', 'tell.answer-words'],
      read: [expect.anything(), expect.stringContaining('angielski'), 'Come on Monday.'],
    });
  });

  it('has its mark too where it is said before something else', () => {
    const person = hasTold(made('ar', { text: 'تعال', translated }), 'ar');
    person.later = HOUR;
    expect(person.act({ do: 'my-plan' }).keys).toEqual([
      'tell.answer',
      'tell.answer-words',
      'tell.answer-machine',
      'tell.answer-words',
      'plan.empty',
    ]);
  });

  it('that is written anew is shown again', () => {
    const person = hasTold(answered('We will see.', 1));
    person.later = HOUR;
    person.act({ do: 'go-on' });
    person.reports.set(FRESH_NUMBER, answered('It is there now.', 2));
    person.later = 2 * HOUR;
    expect(person.act({ do: 'go-on' }).rendered[1]?.text).toBe('It is there now.');
  });

  it('is all that is said when the page is opened again, with a way on', () => {
    const person = hasTold(answered('Yes.'));
    person.later = HOUR;
    expect(person.arrive().keys).toEqual(['tell.answer', 'tell.answer-words']);
    expect(doesOf(person)).toEqual(['go-on', 'person']);
  });

  it('is not looked for at every turn, nor while a member of staff is there, nor before urgent help', () => {
    const person = hasTold(answered('Yes.'));
    expect(person.act({ do: 'go-on' }).keys).not.toContain('tell.answer');
    person.later = HOUR;
    person.held = 'staff';
    expect(person.act({ do: 'forget-no' }).keys).not.toContain('tell.answer');
    person.held = 'bot';
    person.take({ kind: 'danger', danger: 'medical', certainty: 'sure', text: '', locale: 'en' });
    expect(person.keys).not.toContain('tell.answer');
  });
});

describe('taking back', () => {
  it('deletes what nobody has taken over, and only one’s own', () => {
    const person = hasTold().type(FRESH_NUMBER).tap('take-back');
    expect(person.acts).toEqual([{ act: 'drop-report', at: FRESH_NUMBER }]);
    expect(person.state.reports).toEqual([]);
    const other = arrived();
    other.reports.set(FRESH_NUMBER, SENT);
    expect(other.act({ do: 'take-back', number: FRESH_NUMBER }).acts).toEqual([]);
  });

  it('of what staff have taken over says truthfully that it stays', () => {
    const person = hasTold(TAKEN).act({ do: 'take-back', number: FRESH_NUMBER });
    expect(person.acts).toEqual([]);
    expect(person.keys).toEqual(['tell.standing-taken']);
    expect(person.state.reports).toHaveLength(1);
  });
});

describe('forget me', () => {
  it('deletes what nobody has taken over, and says so before', () => {
    const person = hasTold().act({ do: 'forget-me' });
    expect(person.keys).toEqual(['forget.reports-go', 'forget.ask']);
    person.tap('forget-yes');
    expect(person.keys).toEqual(['forget.done']);
    expect(person.acts).toEqual([{ act: 'forget' }, { act: 'drop-report', at: FRESH_NUMBER }]);
    expect(person.state.reports).toEqual([]);
  });

  it.each([TAKEN, answered('Yes.')])(
    'leaves to staff what they work on, and says so before and after: %o',
    (standing) => {
      const person = hasTold(standing).act({ do: 'forget-me' });
      expect(person.keys).toEqual(['forget.reports-stay', 'forget.ask']);
      expect(person.rendered[0]?.text).toContain('482-193-5043');
      person.tap('forget-yes');
      expect(person.keys).toEqual(['forget.done-but']);
      expect(person.rendered[0]?.text).toContain('482-193-5043');
      expect(actsOf(person)).toEqual(['forget']);
      expect(person.state.reports).toEqual([]);
    },
  );

  it('is not interrupted by an answer', () => {
    const person = hasTold(answered('Yes.')).act({ do: 'forget-me' });
    person.later = HOUR;
    expect(person.tap('forget-yes').keys).toEqual(['forget.done-but']);
  });

  it('is not what "start again" does', () => {
    expect(hasTold().act({ do: 'start-again' }).state.reports).toHaveLength(1);
  });
});

function ownReport(_: unknown, index: number) {
  const number = reportNumberFrom(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, index));
  return { number, at: `place-${index}`, kind: 'idea' as const, about: null, read: null };
}
