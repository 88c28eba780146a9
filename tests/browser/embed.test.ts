import type { Browser, FrameLocator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readWords } from '../../locales/read-words.ts';
import type { RunningService } from '../service/running-service.ts';
import { expectAccessible } from './accessible.ts';
import { newPage, PHONE } from './chromium.ts';
import type { CouncilSite } from './council-site.ts';
import { Person } from './person.ts';
import { screenshot } from './screenshot.ts';
import { botSays, kioskWords, pageWords } from './words.ts';
import { NEUTRAL_SITE, test } from './world.ts';

/** What a page with the launcher costs before anybody opens it, heads and bodies, in bytes. */
const CLOSED_LIMIT = 2_048;
/** What has the focus within the launcher. */
const FOCUSED = 'document.activeElement.shadowRoot?.activeElement?.tagName';

type Visit = { readonly page: Page; readonly chat: FrameLocator; readonly errors: readonly string[] };

/** A council's page, with the launcher on it. */
async function visit(browser: Browser, { origin }: CouncilSite, locale: 'en' | 'ar'): Promise<Visit> {
  const { page, errors } = await newPage(browser, PHONE);
  await page.goto(`${origin}/${locale}`);
  return { page, chat: page.frameLocator('iframe'), errors };
}

const words = (locale: 'en' | 'ar') => readWords(locale, 'embed') as typeof import('../../locales/en/embed.json');
const opener = (page: Page, locale: 'en' | 'ar') => page.getByRole('button', { name: words(locale).open });

async function openChat({ page, chat }: Visit, locale: 'en' | 'ar'): Promise<void> {
  await opener(page, locale).click();
  await chat.getByRole('log').getByRole('button').first().waitFor();
}

async function needsADoctor({ chat }: Visit): Promise<void> {
  await chat.getByRole('textbox').fill('I need a doctor');
  await chat.getByRole('textbox').press('Enter');
  const add = botSays('en', 'conversation:choice.add');
  await chat.getByRole('log').getByRole('button', { name: add, exact: true }).waitFor();
}

test('a page with the launcher loads at most 2 KB for it, and the chat only when it is opened', async ({
  browser,
  service,
  allowed,
}) => {
  const { page } = await newPage(browser, PHONE);
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const ofService = new Map<string, string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith(service.url)) ofService.set(requestId, new URL(response.url).pathname);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ofService.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${allowed.origin}/ar`, { waitUntil: 'networkidle' });
  await opener(page, 'ar').waitFor();
  process.stdout.write(`launcher: ${bytes} bytes\n`);
  expect([...ofService.values()]).toEqual(['/embed.js']);
  expect(bytes).toBeLessThanOrEqual(CLOSED_LIMIT);

  await opener(page, 'ar').click();
  const html = page.frameLocator('iframe').locator('html[lang="ar"][dir="rtl"]');
  await html.getByRole('log').getByRole('button').first().waitFor();
  await screenshot(page, 'embedded-ar');
});

test('on the strict page of another site the chat opens, talks, and closes by Escape', async ({ browser, allowed }) => {
  const locale = 'en';
  const there = await visit(browser, allowed, locale);
  const { page, chat, errors } = there;
  await page.evaluate("window.told = []; addEventListener('message', ({ data }) => window.told.push(data))");
  await expectAccessible(page);

  await openChat(there, locale);
  await expect.poll(() => page.evaluate(FOCUSED)).toBe('IFRAME');
  expect(await chat.locator('html').getAttribute('lang')).toBe(locale);
  await needsADoctor(there);
  await expectAccessible(page);

  await chat.locator('#languages summary').click();
  await page.keyboard.press('Escape');
  await expect.poll(() => chat.locator('#languages').getAttribute('open')).toBe(null);
  expect(await chat.getByRole('textbox').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await chat.getByRole('textbox').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(FOCUSED)).toBe('BUTTON');

  await page.keyboard.press('Enter');
  await chat.getByRole('log').getByText('I need a doctor').waitFor();
  await page.getByRole('button', { name: words(locale).close }).click();
  await chat.getByRole('textbox').waitFor({ state: 'hidden' });
  expect(await page.evaluate('window.told')).toEqual([]);
  expect(errors).toEqual([]);
});

describe('the way out', () => {
  test.for<[string, (there: Visit) => Promise<void>]>([
    ['its button', ({ chat }) => chat.getByRole('link', { name: pageWords('en')('top.exit') }).click()],
    [
      'Shift three times',
      async ({ page, chat }) => {
        await chat.getByRole('textbox').focus();
        for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
      },
    ],
  ])('takes the whole page of the other site away: by %s', async ([, leave], { browser, allowed }) => {
    const there = await visit(browser, allowed, 'en');
    await there.page.route(`${NEUTRAL_SITE}**`, (route) => route.fulfill({ body: 'Sunny' }));
    await openChat(there, 'en');
    await needsADoctor(there);
    await leave(there);
    // The frame and the page around it both leave: one of the two navigations ends the other.
    await expect.poll(() => there.page.url()).toBe(NEUTRAL_SITE);
    await there.page.goto(`${allowed.origin}/en`);
    await openChat(there, 'en');
    expect(await there.chat.locator('body').innerText()).not.toContain('doctor');
  });
});

test('a browser that keeps nothing for a frame of another site still has the chat', async ({ browser, allowed }) => {
  const there = await visit(browser, allowed, 'en');
  await there.page.addInitScript(`for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });`);
  await there.page.reload();
  await openChat(there, 'en');
  await needsADoctor(there);
  expect(there.errors).toEqual([]);
});

test('a site that is not on the list gets no frame, and has a link to the chat on its own page', async ({
  browser,
  service,
  stranger,
}) => {
  const { page } = await newPage(browser, PHONE);
  await page.goto(`${stranger.origin}/en`);
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await opener(page, 'en').click();
  await refused;
  const link = page.getByRole('link', { name: words('en').apart });
  expect(await link.getAttribute('href')).toBe(`${service.url}/chat?lang=en`);
});

describe('on the tablet of a hub', () => {
  const TABLET = { viewport: { width: 800, height: 1100 }, deviceScaleFactor: 1, hasTouch: true };

  /** Somebody at the tablet whose clock is in our hands. */
  async function comes(browser: Browser, service: RunningService, locale: 'en' | 'ar'): Promise<Person> {
    const { page, errors } = await newPage(browser, { ...TABLET, locale });
    await page.clock.install();
    await page.goto(`${service.url}/chat/kiosk?lang=${locale}&from=hub`);
    const person = new Person(page, errors, locale);
    await person.log.getByRole('button').first().waitFor();
    return person;
  }

  /** Nothing of the person is in the page, in the browser, or in what its own buttons lead back to. */
  async function leavesNothing({ page, log }: Person): Promise<void> {
    await log.getByRole('button').first().waitFor();
    expect(await page.evaluate('[Object.keys(localStorage), Object.keys(sessionStorage)]')).toEqual([[], []]);
    expect(await page.content()).not.toMatch(/See a doctor|زيارة طبيب/);
    expect(await page.getByRole('textbox').inputValue()).toBe('');
    expect(new URL(page.url()).search).toMatch(/^\?lang=(?:en|ar)&from=hub$/);
  }

  test.for(['ar'] as const)(
    'a plan is taken along, and "I am finished" leaves nothing but it, in %s',
    async (locale, { browser, service }) => {
      const says = (key: Parameters<typeof botSays>[1]) => botSays(locale, key);
      const kiosk = kioskWords(locale);
      const person = await comes(browser, service, locale);
      const { page } = person;
      await person.hears('Croxteth Good Help Hub (example)');
      await person.writes('أحتاج إلى طبيب');
      await person.chooses(says('conversation:choice.add'));
      await person.hears(says('conversation:plan.added'));
      await person.chooses(says('conversation:choice.plan'));
      await person.chooses(says('conversation:choice.plan-page'));
      await person.chooses(says('conversation:choice.make-code'));

      await person.log
        .getByRole('link', { name: says('conversation:plan.open-page') })
        .last()
        .click();
      const taken = page.getByRole('heading', { name: kiosk('kiosk.take') });
      await taken.waitFor();
      await page.locator('.square svg').waitFor();
      expect(await page.locator('.cover a[href]').count()).toBe(0);
      const address = await page.locator('.cover bdi[dir="ltr"]').first().innerText();
      expect(address).toMatch(/\/plan\?lang=(?:en|ar)#[0-9A-Z]{12}$/);
      await expectAccessible(page);
      await screenshot(page, `kiosk-take-${locale}`);
      await page.getByRole('button', { name: kiosk('kiosk.back') }).click();
      expect(page.context().pages()).toHaveLength(1);

      await page.getByRole('link', { name: kiosk('kiosk.finished') }).click();
      await page.getByText(kiosk('kiosk.erased')).waitFor();
      expect(await page.content()).not.toMatch(/See a doctor|زيارة طبيب/);
      const reloaded = page.waitForEvent('load');
      await page.clock.runFor(5_000);
      await reloaded;
      await leavesNothing(person);

      const phone = await newPage(browser, { ...PHONE, locale });
      await phone.page.goto(address);
      await phone.page.getByRole('heading', { name: says('conversation:plan.next') }).waitFor();
      expect(person.errors).toEqual([]);
    },
  );

  test('whoever goes away without a word leaves nothing: it asks calmly, waits, and erases', async ({
    browser,
    service,
  }) => {
    const kiosk = kioskWords('en');
    const person = await comes(browser, service, 'en');
    const { page } = person;
    await person.writes('I need a doctor');
    await person.hears('See a doctor');

    await page.clock.runFor(121_000);
    await page.getByRole('heading', { name: kiosk('kiosk.still') }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('doctor');
    await expectAccessible(page);
    await screenshot(page, 'kiosk-quiet-en');
    await page.getByRole('button', { name: kiosk('kiosk.still-yes') }).click();
    await person.seesInOrder(['I need a doctor']);

    const reloaded = page.waitForEvent('load');
    await page.clock.runFor(190_000);
    await reloaded;
    await leavesNothing(person);
  });

  test('loading the page again, or going back to it, finds nothing either', async ({ browser, service }) => {
    const person = await comes(browser, service, 'ar');
    await person.writes('أحتاج إلى طبيب');
    await person.hears('زيارة طبيب');
    await person.page.reload();
    await leavesNothing(person);
    await person.page.goto(`${service.url}/health/live`);
    await person.page.goBack();
    await leavesNothing(person);
  });
});
