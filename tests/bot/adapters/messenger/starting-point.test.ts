import { describe, expect, it } from 'vitest';
import { localeHint } from '../../../../bot/adapters/messenger/profile.ts';
import { startingPoint } from '../../../../bot/adapters/messenger/starting-point.ts';

describe('a link with a starting point', () => {
  it.each([
    ['ar.guide-gp', 'ar', { do: 'read-guide', guide: 'gp' }],
    ['pl.whats-on.school-12', 'pl', { do: 'whats-on' }],
    ['person', null, { do: 'person' }],
    ['school-12', null, undefined],
    ['xx.toString.guide-../etc', null, undefined],
    ['', null, undefined],
  ])('%j', (ref, locale, action) => {
    const found = startingPoint(ref);
    expect(found.locale).toBe(locale);
    expect(found.start?.action).toEqual(action);
  });

  it('may say who gave it, in the parts that name nothing else', () => {
    expect(startingPoint('pl.whats-on.school-12').others).toEqual(['school-12']);
  });
});

describe('the locale of a profile', () => {
  it.each([
    ['ar_AR', 'ar'],
    ['pl_PL', 'pl'],
    ['en_GB', 'en'],
    ['de_DE', null],
    [null, null],
  ])('%j hints at %j', (profile, locale) => {
    expect(localeHint(profile)).toBe(locale);
  });
});
