import { expect } from 'vitest';
import { LOCALES } from '../../locales/locale.ts';
import { expectAccessible } from './accessible.ts';
import { Person } from './person.ts';
import { screenshot } from './screenshot.ts';
import { botSays } from './words.ts';
import { test } from './world.ts';

/** A target that everybody can hit, in pixels. */
const TARGET = 48;

test.for(LOCALES)(
  'eleven numbers fit a small phone, each large enough to tap: %s',
  async (locale, { browser, service }) => {
    const person = await Person.open(browser, service.url, locale);
    await person.writes({ en: 'how am I', ar: 'كيف حالي', pl: 'jak się mam' }[locale]);
    const numbers = person.log.locator('.choices.scale button.number');
    await numbers.nth(10).waitFor();
    const { width } = person.page.viewportSize() ?? { width: 0 };
    for (const number of await numbers.all()) {
      const box = await number.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(TARGET);
      expect(box?.height).toBeGreaterThanOrEqual(TARGET);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
    await expectAccessible(person.page);
    await screenshot(person.page, `how-are-you-${locale}`);
    await person.chooses('7');
    await person.hears(botSays(locale, 'conversation:how.support'));
    await person.writes('4');
    await person.hears(botSays(locale, 'conversation:how.place'));
    await person.chooses(botSays(locale, 'conversation:choice.skip'));
    await person.hears(botSays(locale, 'conversation:how.label-self'));
    await expectAccessible(person.page);
    await screenshot(person.page, `how-are-you-answers-${locale}`);
    expect(person.errors).toEqual([]);
  },
);

test.for(LOCALES)('what is on is read by days, and leads to a card: %s', async (locale, { browser, service }) => {
  const person = await Person.open(browser, service.url, locale);
  await person.writes({ en: 'events', ar: 'فعاليات', pl: 'wydarzenia' }[locale]);
  const card = person.log.locator('.card.timetable');
  await card.getByRole('listitem').first().waitFor();
  await expectAccessible(person.page);
  await screenshot(person.page, `timetable-${locale}`);
  await person.chooses(botSays(locale, 'conversation:choice.filters'));
  await person.log.locator('.choices.pictures').waitFor();
  await expectAccessible(person.page);
  await screenshot(person.page, `timetable-filters-${locale}`);
  expect(person.errors).toEqual([]);
});
