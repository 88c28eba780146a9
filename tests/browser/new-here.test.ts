import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { loadKnowledge } from '../../knowledge/load/load-knowledge.ts';
import { expectAccessible } from './accessible.ts';
import { Person } from './person.ts';
import { screenshot } from './screenshot.ts';
import { botSays } from './words.ts';
import { test } from './world.ts';

const knowledge = loadKnowledge(new URL('../../knowledge/', import.meta.url).pathname);
const granted = knowledge.stages.find((stage) => stage.checklist);

describe.each(['en', 'ar'] as const)('who is new here, in %s', (locale) => {
  const says = (key: Parameters<typeof botSays>[1]) => botSays(locale, key);

  test('opens the page from the chat, and a stage that nobody hears of; makes a list with days; goes on with a guide in the chat', async ({
    browser,
    service,
  }) => {
    const person = await Person.open(browser, service.url, locale);
    await person.chooses(says('conversation:choice.new-here'));
    const opened = person.page.context().waitForEvent('page');
    await person.log.getByRole('link', { name: says('conversation:new-here.open') }).click();
    const page = await opened;
    await page.getByRole('heading', { level: 1, name: says('conversation:new-here.title') }).waitFor();

    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByText(granted?.title[locale] ?? '', { exact: true }).click();
    await page.getByLabel(says('conversation:new-here.decided')).waitFor();
    expect(asked).toEqual([]);
    await expectFine(page);
    await screenshot(page, `new-here-${locale}`);

    await page.getByLabel(says('conversation:new-here.decided')).fill(daysAgo(3));
    await page.getByRole('button', { name: says('conversation:new-here.make') }).click();
    await page.getByRole('heading', { name: says('conversation:new-here.now') }).waitFor();
    expect(page.url()).toBe(`${service.url}/new-here`);
    await expectFine(page);
    await screenshot(page, `new-here-list-${locale}`);

    await page
      .getByRole('link', { name: says('conversation:new-here.talk') })
      .first()
      .click();
    // A chat that is opened again shows nothing before the person says so: phones are shared.
    await page.getByRole('button', { name: person.words('return.go-on'), exact: true }).click();
    const guide = knowledge.moveOn.tasks[0]?.guide ?? '';
    const { text } = knowledge.guideText(knowledge.guide(guide)?.id ?? fail(guide), locale);
    await page.getByRole('log').getByRole('heading', { name: text.title }).first().waitFor();
    expect(person.errors).toEqual([]);
  });

  test('keeps the days by a yes: they stand in the plan, on its page and on paper, and are forgotten with one tap', async ({
    browser,
    service,
  }) => {
    const person = await Person.open(browser, service.url, locale);
    const { page } = person;
    await page.goto(`${service.url}/new-here?lang=${locale}`);
    await page.getByText(granted?.title[locale] ?? '', { exact: true }).click();
    await page.getByLabel(says('conversation:new-here.decided')).fill(daysAgo(3));
    await page.getByRole('button', { name: says('conversation:new-here.make') }).click();
    await page.getByRole('heading', { name: says('conversation:new-here.keep-title') }).scrollIntoViewIfNeeded();
    await screenshot(page, `new-here-keep-${locale}`);
    await page.getByRole('button', { name: says('conversation:new-here.keep-yes') }).click();

    await person.hears(says('conversation:plan.days-kept'));
    expect(page.url()).toBe(`${service.url}/chat?lang=${locale}`);
    await screenshot(page, `plan-days-${locale}`);
    await expectFine(page);
    await person.chooses(says('conversation:choice.plan-page'));
    await person.chooses(says('conversation:choice.make-code'));
    const opened = page.context().waitForEvent('page');
    await person.log
      .getByRole('link', { name: says('conversation:plan.open-page') })
      .last()
      .click();
    const plan = await opened;
    await plan.getByRole('heading', { name: says('conversation:plan.next') }).waitFor();
    expect(await plan.locator('.later .day').count()).toBeGreaterThan(3);
    await expectFine(plan);
    await screenshot(plan, `plan-days-page-${locale}`);
    await plan.emulateMedia({ media: 'print' });
    expect(await plan.locator('.later .day').first().isVisible()).toBe(true);
    await screenshot(plan, `plan-days-print-${locale}`);

    // Loading the chat again neither asks to send the form again nor keeps the days again.
    await person.chooses(says('conversation:choice.plan'));
    await person.chooses(says('conversation:choice.forget-days'));
    await person.hears(says('conversation:plan.days-forgotten'));
    await screenshot(page, `plan-days-forgotten-${locale}`);
    await page.reload();
    await person.hears(says('conversation:plan.days-forgotten'));
    await person.hears(says('conversation:plan.empty'));
    await plan.reload();
    expect(await plan.locator('.later .day').count()).toBe(0);
    expect(person.errors).toEqual([]);
  });
});

async function expectFine(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await expectAccessible(page);
}

/** A day as a field for dates takes it. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function fail(guide: string): never {
  throw new Error(`there is no guide ${guide}`);
}
