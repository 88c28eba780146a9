import type { Browser, Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { LOCALES, type Locale } from '../../locales/locale.ts';
import type { RunningService } from '../service/running-service.ts';
import { expectAccessible } from './accessible.ts';
import { measureFirstView } from './first-view.ts';
import { Person } from './person.ts';
import { Staff } from './staff.ts';
import { botSays, deskWord, pageWords } from './words.ts';
import { NEUTRAL_SITE, test } from './world.ts';

const add = botSays('en', 'conversation:choice.add');

const open = (browser: Browser, service: RunningService, locale: Locale = 'en') =>
  Person.open(browser, service.url, locale);

describe('the first view', () => {
  test.for(LOCALES)('is small and soon usable on a slow line: %s', async (locale, { browser, service }) => {
    const view = await measureFirstView(browser, service.url, locale);
    process.stdout.write(`first view, ${locale}: ${JSON.stringify(view)}\n`);
    expect(view.htmlBytes).toBeLessThanOrEqual(14 * 1024);
    expect(view.allBytes).toBeLessThanOrEqual(60 * 1024);
    expect(view.usableMs).toBeLessThanOrEqual(3_000);
  });

  test('runs no script that stands in the page', async ({ service }) => {
    const answer = await fetch(`${service.url}/chat`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'(?:;|$)/);
    expect(policy).not.toContain('unsafe');
    const html = await answer.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !/ src="\/chat\/assets\/[\w-]+\.js"/.test(tag))).toEqual([
      expect.stringContaining('type="application/json"'),
    ]);
    expect(html).not.toMatch(/<[^>]+\son\w+=|javascript:/i);
  });
});

test('a whole conversation by keyboard alone', async ({ browser, service, desk }) => {
  // Somebody is at the desk: at night people are first asked whether they will wait until there is.
  const staff = await Staff.open(browser, desk, 'Sam');
  await staff.queue.getByText(deskWord('queue.nobody')).waitFor();
  const person = await open(browser, service);
  const { keyboard } = person.page;

  await tabTo(person, person.box);
  await keyboard.type('I need a doctor');
  await keyboard.press('Enter');
  await person.log.getByRole('button', { name: add, exact: true }).waitFor();
  expect(await hasFocus(person.box)).toBe(true);
  await pressByKeyboard(person, add);
  await person.hears(botSays('en', 'conversation:plan.added'));
  await pressByKeyboard(person, botSays('en', 'conversation:choice.plan'));
  await person.hears(botSays('en', 'conversation:plan.next'));
  await pressByKeyboard(person, botSays('en', 'conversation:choice.person'));
  await pressByKeyboard(person, botSays('en', 'conversation:choice.share-all'));
  await person.seesStatus(person.words('status.next'));
  await tabTo(person, person.status.getByRole('button', { name: person.words('status.leave') }));
  await keyboard.press('Enter');
  await person.status.waitFor({ state: 'hidden' });

  await expectAccessible(person.page);
  expect(person.errors).toEqual([]);
});

test('another language keeps the conversation, and all of the page and the bot speak it', async ({
  browser,
  service,
}) => {
  const person = await open(browser, service);
  await person.writes('I need a doctor');
  await person.log.getByRole('button', { name: add, exact: true }).waitFor();

  await person.page.getByText('English', { exact: true }).first().click();
  await person.page.getByRole('link', { name: 'العربية' }).click();

  await person.page.getByRole('textbox', { name: pageWords('ar')('box.label') }).waitFor();
  await person.hears('أتحدث الآن');
  await person.page.locator('html[dir="rtl"]').waitFor();
  await person.seesInOrder(['I need a doctor', 'أتحدث الآن']);
  await person.page.getByRole('textbox').fill('أريد أن أتعلم الإنجليزية');
  await person.page.keyboard.press('Enter');
  // The step is shown again in Arabic, and then the answer to what was written: the second button of that name.
  const adds = person.log.getByRole('button', { name: botSays('ar', 'conversation:choice.add'), exact: true });
  await adds.nth(1).waitFor();
  expect(person.errors).toEqual([]);
});

describe('quick exit', () => {
  const exits: [string, (person: Person) => Promise<void>][] = [
    ['by its button', (person) => person.page.getByRole('link', { name: person.words('top.exit') }).click()],
    [
      'by Shift three times',
      async ({ page }) => {
        for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
      },
    ],
  ];
  test.for(exits)('%s leaves for a neutral site and keeps nothing', async ([, exit], { browser, service }) => {
    const person = await open(browser, service);
    const { page } = person;
    await page.route(`${NEUTRAL_SITE}**`, (route) => route.fulfill({ body: 'Sunny' }));
    await person.writes('I need a doctor');
    await person.log.getByRole('button', { name: add, exact: true }).waitFor();
    await person.box.fill('half written');

    await exit(person);
    await page.waitForURL(NEUTRAL_SITE);

    await page.goto(`${service.url}/health/live`);
    expect(await page.evaluate('[Object.keys(localStorage), Object.keys(sessionStorage)]')).toEqual([[], []]);
    await page.goto(`${service.url}/chat?lang=en`);
    await person.log.getByRole('button').first().waitFor();
    expect(await page.content()).not.toContain('I need a doctor');
    expect(person.errors).toEqual([]);
  });
});

test('a reload in the middle goes on where it was, with what was half written', async ({ browser, service }) => {
  const person = await open(browser, service);
  await person.writes('I need a doctor');
  await person.log.getByRole('button', { name: add, exact: true }).waitFor();
  await person.box.fill('half written');

  await person.page.reload();

  await person.log.getByRole('button', { name: add, exact: true }).waitFor();
  expect(await person.box.inputValue()).toBe('half written');
  await person.box.press('Enter');
  await person.seesInOrder(['I need a doctor', 'half written']);
  expect(person.errors).toEqual([]);
});

test('without a network a message is marked as not sent, and is sent once when the network is back', async ({
  browser,
  service,
}) => {
  const person = await open(browser, service);
  const { page } = person;
  await person.writes('I need a doctor');
  await person.log.getByRole('button', { name: add, exact: true }).waitFor();

  await page.context().setOffline(true);
  await person.writes('and somewhere to live');
  await person.log.getByRole('button', { name: person.words('state.failed') }).waitFor();
  await page.getByRole('status').getByText(person.words('line.lost')).waitFor();
  await page.context().setOffline(false);

  await person.log.getByText(person.words('state.sent')).waitFor();
  await page.reload();
  await person.seesInOrder(['I need a doctor', 'and somewhere to live']);
});

test('opened anew in a browser where somebody talked before, it shows nothing of it until they say so', async ({
  browser,
  service,
}) => {
  const person = await open(browser, service);
  await person.writes('I need a doctor');
  await person.log.getByRole('button', { name: add, exact: true }).waitFor();
  const { page } = person;
  const other = new Person(await page.context().newPage(), [], 'en');
  await page.close();

  await other.page.goto(`${service.url}/chat?lang=en`);
  await other.page.getByRole('heading', { name: other.words('return.heading') }).waitFor();
  expect(await other.page.content()).not.toContain('I need a doctor');
  await other.page.getByRole('button', { name: other.words('return.go-on') }).click();

  await other.seesInOrder(['I need a doctor']);
  await other.log.getByRole('button', { name: add, exact: true }).waitFor();
});

/** Goes on by the Tab key until this has the focus. */
async function tabTo({ page }: Person, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(wanted)) return;
  }
  throw new Error('it cannot be reached by the Tab key');
}

async function pressByKeyboard(person: Person, label: string): Promise<void> {
  const button = person.log.getByRole('button', { name: label, exact: true }).last();
  await button.waitFor();
  await tabTo(person, button);
  await person.page.keyboard.press('Enter');
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return (await wanted.and(wanted.page().locator(':focus')).count()) === 1;
}
