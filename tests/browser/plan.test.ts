import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { LANGUAGES, type Locale } from '../../locales/locale.ts';
import { expectAccessible } from './accessible.ts';
import { newPage, PHONE } from './chromium.ts';
import { Person } from './person.ts';
import { screenshot } from './screenshot.ts';
import { botSays } from './words.ts';
import { test } from './world.ts';

/** The beginning of a guide's title, as its button says it. */
const DOCTOR: Readonly<Record<'en' | 'ar', string>> = { en: 'See a doctor', ar: 'زيارة طبيب' };
/** Half of an A4 page, at the 96 pixels to an inch that CSS counts. */
const HALF_A4 = { width: 794, height: 561 };

describe.each(['en', 'ar'] as const)('my plan, in %s', (locale) => {
  const says = (key: Parameters<typeof botSays>[1]) => botSays(locale, key);

  test('is made, kept under a code, opened as a page, printed on half a page, and taken up on another phone', async ({
    browser,
    service,
  }) => {
    const person = await Person.open(browser, service.url, locale);
    await person.chooses(says('conversation:choice.areas'));
    await person.chooses(says('conversation:area.health'));
    await person.log.getByRole('button').filter({ hasText: DOCTOR[locale] }).first().click();
    await person.chooses(says('conversation:choice.add'));
    await person.hears(says('conversation:plan.added'));
    await person.chooses(says('conversation:choice.plan'));
    await person.hears(says('conversation:plan.next'));
    await screenshot(person.page, `chat-plan-${locale}`);
    await person.chooses(says('conversation:choice.plan-page'));
    await person.chooses(says('conversation:choice.make-code'));

    const page = await opensPlan(person, says('conversation:plan.open-page'));
    await page.getByRole('heading', { name: says('conversation:plan.next') }).waitFor();
    expect(page.url()).toBe(`${service.url}/plan`);
    const code = (await page.locator('.code bdi').innerText()).trim();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await page.locator('html').getAttribute('dir')).toBe(LANGUAGES[locale].direction);
    expect(await fitsWidth(page)).toBe(true);
    await expectAccessible(page);
    await screenshot(page, `plan-page-${locale}`);
    await printsOnHalfAPage(page, `plan-print-${locale}`);
    await readsIn(page, locale === 'en' ? 'ar' : 'en');

    const other = await Person.open(browser, service.url, locale);
    await other.writes(code.toLowerCase().replaceAll('-', ' '));
    await other.hears(says('conversation:plan.taken-up'));
    await other.hears(says('conversation:plan.next'));

    const third = await opensPage(browser, `${service.url}/plan#${code}`, locale);
    await third.page.getByRole('link', { name: says('conversation:plan-page.chat') }).click();
    await third.hears(says('conversation:plan.taken-up'));
    expect(third.page.url()).toBe(`${service.url}/chat?lang=${locale}`);
    expect([...person.errors, ...other.errors, ...third.errors]).toEqual([]);
  });
});

test('a code that leads nowhere is told so kindly, by the form that works without a script', async ({
  browser,
  service,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
  const page = await context.newPage();
  await page.goto(`${service.url}/plan`);
  await page.getByLabel(botSays('en', 'conversation:plan-page.ask')).fill('0000-0000-0000');
  await page.getByRole('button', { name: botSays('en', 'conversation:plan-page.open') }).click();
  await page.getByRole('alert').getByText(botSays('en', 'conversation:plan.code-wrong')).waitFor();
});

test('Shift three times leaves the page of a plan for a neutral site', async ({ browser, service }) => {
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  const left = leavesFor(context);
  await page.goto(`${service.url}/plan`);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await left;
});

/** The link of the plan's card opens a page of its own; the conversation stays where it is. */
async function opensPlan(person: Person, label: string): Promise<Page> {
  const opened = person.page.context().waitForEvent('page');
  await person.log.getByRole('link', { name: label }).last().click();
  return opened;
}

async function leavesFor(context: BrowserContext): Promise<void> {
  await context.waitForEvent('request', (request) => request.url().endsWith('/chat/exit'));
}

/** Everything that is printed lies within half of an A4 page, and the parts for the screen are not printed. */
async function printsOnHalfAPage(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(HALF_A4);
  const box = await page.locator('main').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(HALF_A4.height);
  expect(await page.locator('#exit').isVisible()).toBe(false);
  expect(await page.locator('.qr').isVisible()).toBe(true);
  await screenshot(page, name);
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
}

/** The same plan in another language, for who is shown it. */
async function readsIn(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('button', { name: LANGUAGES[locale].name, exact: true }).click();
  await page.getByRole('heading', { name: botSays(locale, 'conversation:plan.next') }).waitFor();
}

async function fitsWidth(page: Page): Promise<boolean> {
  return (await page.evaluate('document.documentElement.scrollWidth <= innerWidth')) === true;
}

/** Somebody on another phone who opens this address. */
async function opensPage(browser: Browser, url: string, locale: Locale): Promise<Person> {
  const { page, errors } = await newPage(browser, { ...PHONE, locale });
  await page.goto(url);
  return new Person(page, errors, locale);
}
