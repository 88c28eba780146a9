import { describe, expect, it } from 'vitest';
import { loadWords } from '../../locales/words.ts';

const say = loadWords();

describe('the words of a key', () => {
  it('come in each language', () => {
    expect(say('en', 'conversation:choice.back')).toBe('Back');
    expect(say('pl', 'conversation:choice.back')).toBe('Wstecz');
  });

  it('are filled in with parameters, each time with its own', () => {
    expect(say('en', 'conversation:choice.not-this', { need: 'a doctor' })).toBe('Not this: a doctor');
    expect(say('en', 'conversation:choice.not-this', { need: 'a school' })).toBe('Not this: a school');
  });

  it('take a parameter as it is: nothing in it is filled in, looked up or escaped', () => {
    const odd = '<b>{{count}}</b> $t(conversation:plan.title) & "x"';
    expect(say('en', 'conversation:choice.not-this', { need: odd })).toBe(`Not this: ${odd}`);
    expect(say('en', 'conversation:plan.goal', { goal: odd })).toContain(odd);
  });

  it.each([
    ['pl', 1, 'krok.'],
    ['pl', 3, 'kroki.'],
    ['pl', 5, 'kroków.'],
    ['pl', 22, 'kroki.'],
    ['en', 1, 'step.'],
    ['en', 2, 'steps.'],
    ['ar', 1, 'خطوة واحدة.'],
    ['ar', 2, 'خطوتان.'],
    ['ar', 7, '7 خطوات.'],
    ['ar', 11, '11 خطوة.'],
  ] as const)('choose the plural of %s for %d', (locale, count, ending) => {
    expect(say(locale, 'conversation:plan.intro', { count })).toContain(ending);
  });
});
