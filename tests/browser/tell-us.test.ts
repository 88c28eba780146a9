import { expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { Person } from './person.ts';
import { screenshot } from './screenshot.ts';
import { Staff } from './staff.ts';
import { botSays, deskWord } from './words.ts';
import { test } from './world.ts';

const NUMBER = /[1-9]\d{2}-\d{3}-\d{4}/;
const WORDS = 'مكتوب أن المركز مفتوح يوم الجمعة، لكنه مغلق';
/** Who reads Polish is told that nothing translated the answer, and in which language it is. */
const NOT_TRANSLATED = /nie są przetłumaczone.* arabski/;
const ANSWER = 'شكراً لك. صححنا المواعيد.';

test('something wrong in a guide, told in Arabic, is taken over and answered at the desk, and read by its number on another phone', async ({
  browser,
  service,
  desk,
}) => {
  const says = (key: Parameters<typeof botSays>[1]) => botSays('ar', key);
  const person = await Person.open(browser, service.url, 'ar');
  await person.chooses(says('conversation:choice.areas'));
  await person.chooses(says('conversation:area.health'));
  await person.log.getByRole('button', { name: says('conversation:choice.where'), exact: true }).waitFor();
  await person.page.locator('.choices').last().getByRole('button').nth(1).click();
  await person.chooses(says('conversation:choice.read'));
  await person.chooses(says('conversation:choice.this-is-wrong'));
  await person.hears(says('conversation:tell.ask-wrong'));
  await screenshot(person.page, 'tell-us-ar');
  await person.writes(WORDS);
  await person.log.getByRole('button', { name: says('conversation:choice.tell-more') }).waitFor();
  const [number = ''] = NUMBER.exec(await person.log.innerText()) ?? [];
  expect(number).toMatch(NUMBER);
  await screenshot(person.page, 'tell-us-sent-ar');
  await expectAccessible(person.page);

  const staff = await Staff.open(browser, desk, 'Amal');
  await staff.page.getByRole('button', { name: deskWord('top.reports') }).click();
  const report = staff.page.getByRole('article', { name: number });
  const find = staff.page.getByRole('searchbox', { name: deskWord('reports.find') });
  await find.fill('111');
  await staff.page.getByText(deskWord('reports.no-such')).waitFor();
  await find.fill(number.replaceAll('-', ' '));
  await report.getByText(WORDS).waitFor();
  await report.getByText(deskWord('reports.kind.wrong')).waitFor();
  await report.getByRole('button', { name: deskWord('reports.take') }).click();
  await report.getByText('with Amal').waitFor();
  await report.getByRole('textbox', { name: deskWord('reports.answer') }).fill(ANSWER);
  await report.getByText(deskWord('reports.hint').replace('{{language}}', 'Arabic')).waitFor();
  await report.getByRole('combobox', { name: deskWord('send.written-in') }).selectOption('ar');
  await screenshot(staff.page, 'desk-reports');
  await expectAccessible(staff.page);
  await report.getByRole('button', { name: deskWord('reports.send') }).click();
  await report.getByText('Amal answered').waitFor();

  const other = await Person.open(browser, service.url, 'pl');
  await other.writes(number);
  await other.hears(ANSWER);
  await other.hears(NOT_TRANSLATED);
  await screenshot(other.page, 'tell-us-answer-pl');
  expect(await other.log.innerText()).not.toContain(WORDS);
  expect([...person.errors, ...staff.errors, ...other.errors]).toEqual([]);
});
