import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder } from '../../bot/prepare/places.mjs';

/** The README's pictures come from the tests, and only when they are asked for: an ordinary run changes no file. */
const isAsked = process.env['FINGERPOST_SCREENSHOTS'] === '1';

export async function screenshot(page: Page, name: string): Promise<void> {
  if (isAsked)
    await page.screenshot({ path: join(projectFolder, 'docs/screenshots', `${name}.png`), animations: 'disabled' });
}
