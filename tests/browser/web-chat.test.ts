import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { z } from 'zod';
import { LANGUAGES, type Locale } from '../../locales/locale.ts';
import { DIRECT_LINE_SECRET, type RunningService } from '../service/running-service.ts';
import { newPage, PHONE } from './chromium.ts';
import { screenshot } from './screenshot.ts';
import { startWebChatHost, type WebChatHost } from './web-chat/host.ts';
import { botSays } from './words.ts';
import { test } from './world.ts';

/** What Web Chat calls its own languages. */
const WEB_CHAT_LOCALES = { en: 'en-GB', ar: 'ar-EG', pl: 'pl-PL' } as const satisfies Record<Locale, string>;
const DOCTOR = { en: 'I need a doctor', ar: 'أحتاج إلى طبيب', pl: 'potrzebuję lekarza' };
const tokenSchema = z.object({ token: z.string() });

let host: WebChatHost;
beforeAll(async () => {
  host = await startWebChatHost();
});
afterAll(() => host.stop());

test.for([
  ['ar', true],
  ['en', true],
  ['en', false],
] as const)(
  'Web Chat as Microsoft publishes it holds a conversation: %s, web socket %s',
  async ([locale, webSocket], { browser, service }) => {
    const { page, errors } = await open(browser, service, locale, webSocket);
    const says = (key: Parameters<typeof botSays>[1]) => botSays(locale, key);
    await offers(page, says('conversation:choice.person')).waitFor();

    await write(page, DOCTOR[locale]);
    await offers(page, says('conversation:choice.add')).waitFor();
    const card = page.locator('.webchat__adaptive-card-renderer').last();
    await card.waitFor();
    expect(await card.locator('[dir]').first().getAttribute('dir')).toBe(LANGUAGES[locale].direction);
    if (locale === 'ar') await screenshot(page, 'web-chat-card-ar');

    await offers(page, says('conversation:choice.add')).click();
    await reads(page, says('conversation:plan.added'));
    await offers(page, says('conversation:choice.how-are-you')).click();
    await reads(page, says('conversation:how.self'));
    await offers(page, /^\p{Cf}*7\p{Cf}*$/u).click();
    await reads(page, says('conversation:how.support'));
    await write(page, '4');
    await reads(page, says('conversation:how.place'));
    await offers(page, says('conversation:choice.skip')).click();
    await write(page, says('conversation:choice.plan'));
    await reads(page, botSays(locale, 'conversation:plan.intro', { count: 1 }));
    expect(errors).toEqual([]);

    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    await page.locator('.webchat__send-box-text-box__input').press('Enter');
    await reads(page, says('errors:upload'));
    await offers(page, says('conversation:choice.person')).click();
    await offers(page, says('conversation:choice.person-no')).waitFor();
    if (locale === 'ar') await screenshot(page, 'web-chat-ar');
  },
);

async function open(browser: Browser, service: RunningService, locale: Locale, webSocket: boolean) {
  const answer = await fetch(`${service.url}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${DIRECT_LINE_SECRET}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: 'dl_somebody' } }),
  });
  const { token } = tokenSchema.parse(await answer.json());
  const opened = await newPage(browser, { ...PHONE, locale });
  const domain = `${service.url}/v3/directline`;
  const asked = new URLSearchParams({
    token,
    domain,
    webSocket: String(webSocket),
    locale: WEB_CHAT_LOCALES[locale],
  });
  await opened.page.goto(`${host.url}#${asked}`);
  return opened;
}

async function write(page: Page, text: string): Promise<void> {
  const box = page.locator('.webchat__send-box-text-box__input');
  await box.fill(text);
  await box.press('Enter');
}

/** A suggested action with these words; Web Chat shows those of the newest message. */
function offers(page: Page, label: string | RegExp): Locator {
  return page.locator('.webchat__suggested-actions').getByRole('button', { name: label, exact: true });
}

/** Numbers stand between marks that keep their direction, so the words before the first are what is looked for. */
function reads(page: Page, text: string): Promise<void> {
  const words = text.split(/\d/)[0] ?? text;
  return page.locator('.webchat__bubble').getByText(words).last().waitFor();
}
