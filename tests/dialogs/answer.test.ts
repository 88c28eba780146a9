import { describe, expect, it } from 'vitest';
import { plain, typedChoice } from '../../dialogs/answer.ts';
import { choice } from '../../dialogs/choices.ts';
import { commandsFrom } from '../../dialogs/commands.ts';
import { loadCommandWords } from '../../locales/command-words.ts';
import { LOCALES, type Locale } from '../../locales/locale.ts';
import { loadWords } from '../../locales/words.ts';

const say = loadWords();
const commands = commandsFrom(loadCommandWords());
const offered = [
  choice('yes-right', { do: 'confirm-needs' }, undefined, 'yes'),
  choice('something-else', { do: 'something-else' }, undefined, 'no'),
  choice('person', { do: 'person' }),
];
const typed = (text: string, locale: Locale = 'en') => {
  const read = offered.map(({ label, action, means }) => ({
    label: say(locale, label.key),
    action,
    ...(means && { means }),
  }));
  return typedChoice(text, read, commands(text))?.do ?? null;
};

describe('a typed answer chooses', () => {
  it('by its number, in the digits of any script', () => {
    expect(typed('3')).toBe('person');
    expect(typed('٣')).toBe('person');
    expect(typed('۳')).toBe('person');
  });

  it('by its words, whatever their case, marks and points', () => {
    expect(typed('TALK to a person!')).toBe('person');
    expect(typed('porozmawiaj z człowiekiem.', 'pl')).toBe('person');
    expect(typed('تحدّث مع انسان', 'ar')).toBe('person');
    expect(typed('porozmawiaj z czlowiekiem', 'pl')).toBe('person');
  });

  it('by its words without the yes or no that they begin with', () => {
    const danger = [choice('danger-yes', { do: 'danger-yes' }), choice('danger-no', { do: 'danger-no' })];
    const answered = (text: string, locale: Locale) => {
      const read = danger.map(({ label, action }) => ({ label: say(locale, label.key), action }));
      return typedChoice(text, read, commands(text))?.do;
    };
    expect(answered('Nobody is in danger', 'en')).toBe('danger-no');
    expect(answered('لا أحد في خطر', 'ar')).toBe('danger-no');
    expect(answered('nikomu nic nie grozi', 'pl')).toBe('danger-no');
  });

  it('by a plain yes or no of any served language', () => {
    for (const yes of ['yes', 'tak', 'نعم', 'ايوه']) expect(typed(yes)).toBe('confirm-needs');
    for (const no of ['no', 'nie', 'لا']) expect(typed(no)).toBe('something-else');
  });

  it('nothing when the words are something of their own', () => {
    for (const words of ['I need a doctor', '7', '', 'yes I need a doctor']) expect(typed(words)).toBeNull();
  });
});

describe('words that are understood everywhere', () => {
  it('are understood in every language, whatever language is spoken', () => {
    expect(['help', 'pomoc', 'مساعدة'].map(commands)).toEqual(['help', 'help', 'help']);
    expect(['forget me', 'zapomnij mnie', 'انسني'].map(commands)).toEqual(['forget-me', 'forget-me', 'forget-me']);
  });

  it('choose a language by its own name and by its names in the others', () => {
    expect(['العربية', 'arabic', 'arabski'].map(commands)).toEqual(Array(3).fill({ language: 'ar' }));
    expect(['Polski', 'polish', 'بولندي'].map(commands)).toEqual(Array(3).fill({ language: 'pl' }));
  });

  it('are none in a text without words, and a question mark asks for help', () => {
    expect(['', ' ', '?', '؟'].map(commands)).toEqual([null, null, 'help', 'help']);
  });

  it('mean one thing each: no phrase of one language is another command of a second', () => {
    const words = loadCommandWords();
    for (const locale of LOCALES) {
      for (const [name, phrases] of Object.entries(words[locale])) {
        for (const phrase of phrases) {
          const meant = commands(phrase);
          expect([phrase, typeof meant === 'string' ? meant : 'language']).toEqual([phrase, name]);
        }
      }
    }
  });
});

describe('plain words', () => {
  it('stay the same when made plain again', () => {
    for (const text of ['  Żółw!  ', 'تحدّث', 'O’Brien', '٣']) expect(plain(plain(text))).toBe(plain(text));
  });
});
