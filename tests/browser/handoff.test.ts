import { expect } from 'vitest';
import type { Locale } from '../../locales/locale.ts';
import { ChatClient } from '../service/chat-client.ts';
import { expectAccessible } from './accessible.ts';
import { expectDialogsAccessible } from './dialogs.ts';
import { Person } from './person.ts';
import { screenshot } from './screenshot.ts';
import { Staff } from './staff.ts';
import { botSays, deskWord } from './words.ts';
import { test } from './world.ts';

const IN_A_TALK = ['talk.close', 'talk.give-back', 'talk.transfer', 'phrases.open'] as const;
const IN_THE_TOP_BAR = ['top.reports', 'top.undelivered', 'top.arrivals', 'top.shortcuts'] as const;

const TALKS = [
  {
    locale: 'ar',
    language: 'Arabic',
    staff: 'Amal',
    need: 'أحتاج إلى طبيب',
    hello: 'مرحباً، أنا أمل. كيف أساعدك؟',
    answer: 'ابنتي مريضة وليس عندنا طبيب',
    away: { person: ['هل أنت هنا؟', 'أكتب وأنا أنتظر'], staff: ['أبحث عن عيادة', 'وجدت واحدة'] },
    drafts: { person: 'عندي سؤال آخر', staff: 'العنوان هو' },
    note: 'Daughter, 4 years old',
    last: 'العيادة مفتوحة غداً',
  },
  {
    locale: 'pl',
    language: 'Polish',
    staff: 'Kasia',
    need: 'Potrzebuję lekarza',
    hello: 'Dzień dobry, tu Kasia. W czym pomóc?',
    answer: 'Moja córka jest chora i nie mamy lekarza',
    away: { person: ['Czy Pani tam jest?', 'Piszę i czekam'], staff: ['Szukam przychodni', 'Znalazłam jedną'] },
    drafts: { person: 'Mam jeszcze jedno pytanie', staff: 'Adres to' },
    note: 'Daughter, 4 years old',
    last: 'Przychodnia jest otwarta jutro',
  },
] as const;

test.for(TALKS)(
  '$language: from words to a step, to a person and back, with the service killed in the middle',
  async (talk, { browser, service, desk }) => {
    const { locale, away, drafts } = talk;
    const say = (key: Parameters<typeof botSays>[1]) => botSays(locale, key);
    const staff = await Staff.open(browser, desk, talk.staff);
    await staff.queue.getByText(deskWord('queue.nobody')).waitFor();
    const person = await Person.open(browser, service.url, locale);
    if (locale === 'ar') await screenshot(person.page, 'chat-welcome-ar');

    await person.writes(talk.need);
    await person.log.getByRole('button', { name: say('conversation:choice.add'), exact: true }).waitFor();
    if (locale === 'ar') await screenshot(person.page, 'chat-step-ar');
    await person.chooses(say('conversation:choice.add'));
    await person.hears(say('conversation:plan.added'));
    await person.chooses(say('conversation:choice.plan'));
    await person.hears(say('conversation:plan.next'));
    if (locale === 'pl') await screenshot(person.page, 'chat-plan-pl');

    await person.chooses(say('conversation:choice.person'));
    await person.chooses(say('conversation:choice.share-all'));
    await person.seesStatus(person.words('status.next'));
    await staff.queue.getByRole('button', { name: talk.language }).waitFor();
    if (locale === 'ar') await screenshot(person.page, 'chat-waiting-ar');
    await expectAccessible(person.page);

    await staff.offersToJoin(talk.language);
    await person.seesStatus(talk.staff);
    await person.seesStatus('Croxteth Good Help Hub');
    await person.status.getByRole('button', { name: person.words('status.accept', { name: talk.staff }) }).click();
    await staff.box.pressSequentially(talk.hello);
    await person.page
      .getByText(person.words('signs.writing', { name: talk.staff }), { exact: true })
      .first()
      .waitFor();
    await staff.box.press('Enter');
    await person.hears(talk.hello);
    await staff.log.getByText(deskWord('send.state.sent')).waitFor();
    await person.page.getByRole('checkbox', { name: person.words('signs.wish', { name: talk.staff }) }).check();
    await staff.log.getByText(deskWord('send.state.shown')).waitFor();
    await person.box.pressSequentially(talk.answer);
    await staff.conversation.getByText(deskWord('talk.person-writes')).waitFor();
    await person.box.press('Enter');
    await staff.hears(talk.answer);
    await staff.hears(talk.need);
    if (locale === 'ar') {
      await screenshot(person.page, 'chat-staff-ar');
      await screenshot(staff.page, 'desk-conversation-ar');
    }
    await expectAccessible(person.page);
    await expectAccessible(staff.page);
    if (locale === 'ar') await expectDialogsAccessible(staff.page, IN_A_TALK);

    await service.kill9();
    for (const text of away.person) await person.writes(text);
    await person.log
      .getByRole('button', { name: person.words('state.failed') })
      .last()
      .waitFor();
    for (const text of away.staff) await staff.writes(text);
    await staff.log
      .getByRole('button', { name: deskWord('send.state.failed') })
      .last()
      .waitFor();
    await person.box.fill(drafts.person);
    await staff.box.fill(drafts.staff);
    await service.restart();
    for (const _ of away.staff) {
      await staff.log
        .getByRole('button', { name: deskWord('send.state.failed') })
        .first()
        .click();
    }
    for (const side of [person, staff]) {
      await side.seesInOrder([talk.hello, talk.answer]);
      await side.seesInOrder(away.person);
      await side.seesInOrder(away.staff);
    }
    expect(await person.box.inputValue()).toBe(drafts.person);
    expect(await staff.box.inputValue()).toBe(drafts.staff);

    await staff.keepsNote(talk.note);
    await staff.writes(talk.last);
    await person.hears(talk.last);
    expect(await person.page.content()).not.toContain(talk.note);
    if (locale === 'ar') {
      await staff.page.setViewportSize({ width: 360, height: 740 });
      await screenshot(staff.page, 'desk-narrow');
      await staff.page.setViewportSize({ width: 1280, height: 800 });
    }

    await staff.closesWith(deskWord('close.outcome.solved'));
    await person.status.waitFor({ state: 'hidden' });
    await staff.queue.getByText(deskWord('queue.nobody')).waitFor();
    await person.writes(say('conversation:choice.plan'));
    await person.log.getByText(say('conversation:plan.next')).nth(1).waitFor();
    expect([...person.errors, ...staff.errors].filter((error) => !isAboutTheLine(error))).toEqual([]);
  },
);

test('whoever refuses the first member of staff keeps their place, and another one comes', async ({
  browser,
  service,
  desk,
}) => {
  const say = (key: Parameters<typeof botSays>[1]) => botSays('en', key);
  const amal = await Staff.open(browser, desk, 'Amal');
  const person = await Person.open(browser, service.url, 'en');
  await person.writes('I need a doctor');
  await person.log.getByRole('button', { name: say('conversation:choice.add'), exact: true }).waitFor();
  await person.chooses(say('conversation:choice.person'));
  await person.chooses(say('conversation:choice.share-new'));

  await amal.offersToJoin('English');
  await person.seesStatus('Amal');
  await person.status.getByRole('button', { name: person.words('status.refuse') }).click();
  await person.hears('Amal will not join');
  await person.seesStatus(person.words('status.next'));
  await amal.conversation.getByText(deskWord('over.heading')).waitFor();
  await amal.presses(deskWord('over.put-away'));
  await amal.signsOut();
  await amal.signsInAs('Sam');
  await amal.offersToJoin('English');
  await person.status.getByRole('button', { name: person.words('status.accept', { name: 'Sam' }) }).click();

  await person.seesStatus('Sam');
  await person.writes('Hello, Sam');
  await amal.hears('Hello, Sam');
  expect(await amal.log.innerText()).not.toContain('I need a doctor');
  await person.status.getByRole('button', { name: person.words('status.end', { name: 'Sam' }) }).click();
  await person.status.waitFor({ state: 'hidden' });
  await amal.conversation.getByText(deskWord('over.heading')).waitFor();
  expect(person.errors).toEqual([]);
});

test('the queue shows who comes first as it changes, and never a word of what they wrote', async ({
  browser,
  service,
  desk,
}) => {
  const staff = await Staff.open(browser, desk, 'Sam');
  await staff.queue.getByText(deskWord('queue.nobody')).waitFor();
  const inPolish = await asksForPerson(service.url, 'pl', 'Potrzebuję lekarza');
  const inEnglish = await asksForPerson(service.url, 'en', 'I need a job');
  const inDanger = await asksForPerson(service.url, 'ar', 'أريد أن أقتل نفسي');

  const { queue } = staff;
  const urgent = queue.getByRole('region', { name: deskWord('queue.band.urgent') });
  const waiting = queue.getByRole('region', { name: deskWord('queue.band.waiting') });
  await waiting.getByRole('button', { name: 'English' }).waitFor();
  await urgent.getByRole('button', { name: 'Arabic' }).waitFor();
  const languages = (await queue.getByRole('region').getByRole('button').allInnerTexts()).map(
    (text) => text.split('\n')[0],
  );
  expect(languages).toEqual(['Arabic', 'Polish', 'English']);
  expect(await queue.innerText()).not.toMatch(/lekarza|job|أقتل/);
  await expectAccessible(staff.page);
  await screenshot(staff.page, 'desk-queue');
  await expectDialogsAccessible(staff.page, IN_THE_TOP_BAR);

  for (const person of [inPolish, inEnglish, inDanger]) await person.taps({ do: 'leave-queue' });
  await queue.getByText(deskWord('queue.nobody')).waitFor();
  expect(staff.errors).toEqual([]);
});

/** Somebody says something and asks for a person; nobody looks at their page. */
async function asksForPerson(url: string, locale: Locale, text: string): Promise<ChatClient> {
  const person = await ChatClient.join(url, locale);
  await person.sends(text, 'need');
  await person.taps({ do: 'person' });
  expect(await person.taps({ do: 'person-yes', share: 'all' })).toMatchObject({ status: 200 });
  return person;
}

/** What Chromium itself writes when a request is not answered, or refused: both are brought about here. */
function isAboutTheLine(error: string): boolean {
  return /^Failed to load resource|^WebSocket connection/.test(error);
}
