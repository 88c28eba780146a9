import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from '../../locales/locale.ts';
import { newPage, PATIENCE_MS, PHONE } from './chromium.ts';
import { pageWords } from './words.ts';

/** A person with the chat page open on a small phone. What they see is found by what it says and is, as they find it. */
export class Person {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly words: ReturnType<typeof pageWords>;
  readonly log: Locator;
  readonly box: Locator;
  /** The line that says for whom they wait or who is with them. */
  readonly status: Locator;

  constructor(page: Page, errors: readonly string[], locale: Locale) {
    this.page = page;
    this.errors = errors;
    this.words = pageWords(locale);
    this.log = page.getByRole('log');
    this.box = page.getByRole('textbox', { name: this.words('box.label') });
    this.status = page.getByRole('region', { name: this.words('status.label') });
  }

  /** Opens the page and waits until the bot has greeted and can be answered. */
  static async open(browser: Browser, url: string, locale: Locale): Promise<Person> {
    const { page, errors } = await newPage(browser, { ...PHONE, locale });
    await page.goto(`${url}/chat?lang=${locale}`);
    const person = new Person(page, errors, locale);
    await person.log.getByRole('button').first().waitFor();
    return person;
  }

  async writes(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** Taps the newest answer with this label. */
  async chooses(label: string): Promise<void> {
    await this.log.getByRole('button', { name: label, exact: true }).last().click();
  }

  async hears(text: string | RegExp): Promise<void> {
    await this.log.getByText(text).last().waitFor();
  }

  async seesStatus(text: string | RegExp): Promise<void> {
    await this.status.getByText(text).first().waitFor();
  }

  /** Resolves once these texts stand in the conversation in this order, each once. */
  async seesInOrder(texts: readonly string[]): Promise<void> {
    await seesInOrder(this.log, texts);
  }
}

/** Resolves once the log holds these texts in this order, each once; rejects with what it holds instead. */
export async function seesInOrder(log: Locator, texts: readonly string[]): Promise<void> {
  const found = async () => {
    const shown = await log.locator('> *').allInnerTexts();
    return shown.flatMap((each) => texts.filter((text) => each.includes(text)));
  };
  await expect.poll(found, { timeout: PATIENCE_MS, interval: 50 }).toEqual(texts);
}
