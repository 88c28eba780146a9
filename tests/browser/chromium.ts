import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findProgram } from '../../bot/prepare/find-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** No window, no sandbox (a container has none to give), and nothing that the browser fetches for itself. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A page that has not done in this time what a test waits for never will, in milliseconds. */
export const PATIENCE_MS = 60_000;

/** A small phone, as most people have; and a desk as staff have it. */
export const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1, isMobile: true, hasTouch: true };
export const DESKTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

/** The Chromium that the system has. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findProgram(NAMES);
  if (executablePath === undefined)
    throw new Error('There is no Chromium. Debian and Ubuntu: sudo apt-get install chromium');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** An empty page in a browser profile of its own, and the errors that its console shows. */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors };
}
