import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningService } from '../service/running-service.ts';
import { newPage, PHONE } from './chromium.ts';
import { Person } from './person.ts';
import { botSays } from './words.ts';
import { test } from './world.ts';

const add = botSays('en', 'conversation:choice.add');

/** Somebody who has had an answer, on a page whose clock is in our hands. */
async function answered(browser: Browser, service: RunningService): Promise<Person> {
  const { page, errors } = await newPage(browser, { ...PHONE, locale: 'en' });
  await page.clock.install();
  await page.goto(`${service.url}/chat?lang=en`);
  const person = new Person(page, errors, 'en');
  await person.log.getByRole('button').first().waitFor();
  await person.writes('I need a doctor');
  await person.log.getByRole('button', { name: add, exact: true }).waitFor();
  return person;
}

test('left alone for long it shows nothing of the conversation, and all of it again after "go on"', async ({
  browser,
  service,
}) => {
  const person = await answered(browser, service);
  await person.page.clock.fastForward('09:00');
  await person.box.press('End');
  await person.page.clock.fastForward('09:00');
  expect(await person.log.isVisible()).toBe(true);

  await person.page.clock.fastForward('02:00');
  await person.page.getByRole('heading', { name: person.words('return.heading') }).waitFor();
  expect(await person.page.locator('body').innerText()).not.toContain('doctor');

  await person.page.getByRole('button', { name: person.words('return.go-on') }).click();
  await person.seesInOrder(['I need a doctor']);
  await person.chooses(add);
  await person.hears(botSays('en', 'conversation:plan.added'));
});

test('left alone for long and loaded again in the same tab, it asks too', async ({ browser, service }) => {
  const person = await answered(browser, service);
  await person.page.clock.fastForward('20:00');
  await person.page.reload();
  await person.page.getByRole('heading', { name: person.words('return.heading') }).waitFor();
  expect(await person.page.content()).not.toContain('I need a doctor');
});

test('who finds the page so and starts anew finds nothing of it, nor what was half written', async ({
  browser,
  service,
}) => {
  const person = await answered(browser, service);
  await person.box.fill('my secret');
  await person.page.clock.fastForward('11:00');
  await person.page.getByRole('button', { name: person.words('return.start-new') }).click();
  await person.log.getByRole('button').first().waitFor();
  expect(await person.box.inputValue()).toBe('');
  expect(await person.page.content()).not.toContain('I need a doctor');
  expect(person.errors).toEqual([]);
});
