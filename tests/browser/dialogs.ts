import type { Page } from 'playwright-core';
import { expectAccessible } from './accessible.ts';
import { deskWord } from './words.ts';

/** What a browser asks for on behalf of whoever looks; nothing fades from one look to the next. */
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  { colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' },
] as const;

type Word = Parameters<typeof deskWord>[0];

/** Opens each dialog by the button with this label, and lets axe look at it in light, dark and high contrast. */
export async function expectDialogsAccessible(page: Page, buttons: readonly Word[]): Promise<void> {
  for (const button of buttons) {
    await page
      .getByRole('button', { name: deskWord(button), exact: true })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (const look of LOOKS) {
      await page.emulateMedia(look);
      await expectAccessible(page);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await page.emulateMedia(LOOKS[0]);
}
