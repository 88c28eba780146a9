import { expect } from 'vitest';
import { ChatClient } from '../service/chat-client.ts';
import { expectAccessible } from './accessible.ts';
import { Staff } from './staff.ts';
import { deskWord } from './words.ts';
import { test } from './world.ts';

test('a supervisor sees the shift as it changes, and gives who waits to a colleague, all by keyboard', async ({
  browser,
  service,
  desk,
}) => {
  const [amal, sam] = await Promise.all([Staff.open(browser, desk, 'Amal'), Staff.open(browser, desk, 'Sam')]);
  await sam.page.keyboard.press('s');
  const shift = sam.page.getByRole('dialog');
  const waiting = shift.getByRole('region', { name: deskWord('shift.waiting') });
  const staff = shift.getByRole('region', { name: deskWord('shift.staff') });
  await staff.getByText('Amal, adviser').waitFor();

  await amal.page.keyboard.press('a');
  await amal.queue.getByRole('button', { name: deskWord('duty.back') }).waitFor();
  await staff.getByText(/^Away since/).waitFor();
  await amal.page.keyboard.press('a');
  await staff.getByText(/^Away since/).waitFor({ state: 'detached' });

  const person = await ChatClient.join(service.url, 'ar');
  await person.sends('أحتاج إلى طبيب', 'need');
  await person.taps({ do: 'person' });
  await person.taps({ do: 'person-yes', share: 'all' });
  const give = waiting.getByRole('button', { name: deskWord('shift.give') });
  await give.waitFor();
  await expectAccessible(sam.page);
  await sam.page.setViewportSize({ width: 320, height: 640 });
  expect(await sam.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);

  await give.focus();
  await sam.page.keyboard.press('Enter');
  const colleagues = shift.getByRole('combobox', { name: deskWord('shift.give-to') });
  await colleagues.pressSequentially('Amal');
  await shift.getByRole('button', { name: deskWord('shift.give-confirm'), exact: true }).press('Enter');
  await amal.queue.getByText(deskWord('line.state.offered')).waitFor();
  await staff.getByText('Arabic', { exact: true }).waitFor();
  await person.taps({ do: 'refuse-staff' });
  await person.taps({ do: 'leave-queue' });
  await sam.page.keyboard.press('Escape');
  await shift.waitFor({ state: 'detached' });
  expect(sam.errors).toEqual([]);
});
