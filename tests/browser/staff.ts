import type { Browser, Cookie, Locator, Page } from 'playwright-core';
import type { RunningService } from '../service/running-service.ts';
import { DESKTOP, newPage } from './chromium.ts';
import { seesInOrder } from './person.ts';
import { deskWord } from './words.ts';

/** What the one-time link leaves in the browser that opens it: who has it may choose who to be. */
export type DeskEntry = { readonly url: string; readonly cookies: readonly Cookie[] };

/** Opens the one-time link, which opens the desk once. */
export async function openDeskLink(browser: Browser, { url, deskLink }: RunningService): Promise<DeskEntry> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(deskLink());
  await page.getByRole('heading', { name: 'Who are you today?' }).waitFor();
  const cookies = (await context.cookies(`${url}/openid/interaction/`)).filter(({ name }) =>
    name.includes('desk_entry'),
  );
  await context.close();
  return { url, cookies };
}

/** A member of staff at the desk. */
export class Staff {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly queue: Locator;
  readonly conversation: Locator;
  readonly details: Locator;
  readonly log: Locator;
  readonly box: Locator;

  constructor(page: Page, errors: readonly string[]) {
    this.page = page;
    this.errors = errors;
    this.queue = page.getByRole('region', { name: deskWord('queue.heading') });
    this.conversation = page.getByRole('region', { name: deskWord('pane.conversation') });
    this.details = page.getByRole('region', { name: deskWord('details.heading') });
    this.log = page.getByRole('log', { name: deskWord('talk.log') });
    this.box = page.getByRole('textbox', { name: deskWord('send.label') });
  }

  /** Opens the desk in a browser that may, and signs in as one of the demonstration's staff. */
  static async open(browser: Browser, { url, cookies }: DeskEntry, name: string): Promise<Staff> {
    const { page, errors } = await newPage(browser, DESKTOP);
    await page.context().addCookies([...cookies]);
    await page.goto(`${url}/desk/`);
    const staff = new Staff(page, errors);
    await staff.signsInAs(name);
    return staff;
  }

  async signsInAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
    await this.page.getByText(`${name}, `).first().waitFor();
    await this.queue.waitFor();
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole('button', { name: deskWord('top.sign-out') }).click();
    await this.page.getByRole('button', { name: 'Yes, sign out' }).click();
  }

  /** Chooses whoever waits in this language, and offers to join them. */
  async offersToJoin(language: string): Promise<void> {
    await this.queue.getByRole('button', { name: language }).click();
    await this.presses(deskWord('open.claim'));
  }

  async presses(label: string): Promise<void> {
    await this.conversation.getByRole('button', { name: label, exact: true }).click();
  }

  async writes(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  async hears(text: string): Promise<void> {
    await this.log.getByText(text).last().waitFor();
  }

  async seesInOrder(texts: readonly string[]): Promise<void> {
    await seesInOrder(this.log, texts);
  }

  async keepsNote(text: string): Promise<void> {
    await this.details.getByRole('textbox', { name: deskWord('notes.label') }).fill(text);
    await this.details.getByRole('button', { name: deskWord('notes.add') }).click();
    await this.details.getByRole('listitem').filter({ hasText: text }).waitFor();
  }

  async closesWith(outcome: string): Promise<void> {
    await this.presses(deskWord('talk.close'));
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: outcome }).check();
    await dialog.getByRole('button', { name: deskWord('close.confirm') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
