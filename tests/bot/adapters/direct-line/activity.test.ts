import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { activitiesOf } from '../../../../bot/adapters/direct-line/activity.ts';
import type { EntryBody, LogEntry } from '../../../../bot/conversation/entry.ts';
import { conversationId, staffIdSchema } from '../../../../bot/conversation/ids.ts';
import { fingerpostDataSchema } from '../../../../bot/wire/chat.ts';
import type { RenderedCard } from '../../../../dialogs/rendered.ts';
import { botEntry, reply } from './in-memory-bot.ts';

const id = conversationId(randomBytes(16));
const log = (...bodies: EntryBody[]): LogEntry[] =>
  bodies.map((body, seq) => ({ ...body, seq, at: 1_800_000_000_000 }));
const person = (text: string): EntryBody => ({ from: 'person', text, locale: null });
const staff = { id: staffIdSchema.parse('t:o'), name: 'Sam', role: 'adviser', organisation: 'Hub' };

const EVERY_KIND = log(
  person('hello'),
  botEntry('Hi'),
  { from: 'system', event: 'joined', said: { key: 'conversation:welcome.kept' }, rendered: reply('Sam is here') },
  { from: 'staff', text: 'I am Sam', staff, messageId: 'm' },
);

test('every kind of entry tells our page what it is, in the form that was agreed', () => {
  const kinds = activitiesOf(id, EVERY_KIND, { id: 'dl_a' }).map(
    ({ channelData }) => fingerpostDataSchema.parse((channelData as { fingerpost: unknown }).fingerpost).kind,
  );

  expect(kinds).toEqual(['person', 'bot', 'system', 'staff']);
});

test('nothing about a member of staff leaves but name, role and organisation', () => {
  expect(JSON.stringify(activitiesOf(id, EVERY_KIND, { id: 'dl_a' }))).not.toContain(staff.id);
});

test('a message of staff says how its words were made, and carries a translation and what was written', () => {
  const said = { from: 'staff', staff, messageId: 'm' } as const;
  const service = { by: 'service', service: 'A service', original: 'Hello', from: 'en' } as const;
  const phrase = { by: 'phrase', phrase: 'hello', english: 'Hello', machine: true } as const;
  const activities = activitiesOf(
    id,
    log(
      { ...said, text: 'Cześć', locale: 'pl', made: service },
      { ...said, text: 'Cześć', locale: 'pl', made: phrase },
      { ...said, text: 'Cześć', locale: 'pl', made: { ...phrase, machine: false } },
      { ...said, text: 'Hello', locale: 'en', made: { by: 'untranslated', why: 'failed' } },
      { ...said, text: 'Hello' },
    ),
    { id: 'dl_a' },
  );
  const who = { kind: 'staff', name: 'Sam', role: 'adviser', organisation: 'Hub' };
  const original = { text: 'Hello', locale: 'en' };
  expect(activities.map(({ text }) => text)).toEqual(['Cześć\n\nHello', 'Cześć', 'Cześć', 'Hello', 'Hello']);
  expect(activities.map(({ channelData }) => (channelData as { fingerpost: unknown }).fingerpost)).toEqual([
    { ...who, locale: 'pl', note: 'machine', translated: 'Cześć', original },
    { ...who, locale: 'pl', note: 'machine' },
    { ...who, locale: 'pl' },
    { ...who, locale: 'en', note: 'untranslated' },
    who,
  ]);
});

test('what the bot says answers the message before it; what staff say answers none', () => {
  const replies = activitiesOf(id, log(botEntry('Hi'), person('a'), botEntry('b'), botEntry('c'), person('d')), {
    id: 'dl_a',
  });

  expect(replies.map(({ replyToId }) => replyToId)).toEqual([
    undefined,
    undefined,
    `${id}|0000001`,
    `${id}|0000001`,
    undefined,
  ]);
});

test('a choice comes as a button that any Direct Line client can send back', () => {
  const [activity] = activitiesOf(id, log(botEntry('Hi')), { id: 'dl_a' });

  expect(activity?.['suggestedActions']).toEqual({
    to: [],
    actions: [
      {
        type: 'messageBack',
        title: 'A person',
        text: 'A person',
        displayText: 'A person',
        value: { fingerpost: { do: 'person' } },
      },
    ],
  });
});

const CARD: RenderedCard = {
  kind: 'guide',
  id: 'gp',
  title: 'See a doctor',
  summary: 'It is free.',
  locale: 'en',
  facts: [],
  sections: [],
  notices: [],
  links: [],
};
const entryWithCard: EntryBody = {
  from: 'bot',
  said: { key: 'conversation:welcome.kept' },
  rendered: { ...reply('Here'), card: CARD },
};

test('a card is text for a client of which nothing is known', () => {
  const [activity] = activitiesOf(id, log(entryWithCard), { id: 'dl_a' });

  expect(activity?.['text']).toBe('Here\n\nSee a doctor\nIt is free.');
  expect(activity?.['attachments']).toBeUndefined();
});

test('a card is an adaptive card for a client that shows them, and is not said twice', () => {
  const [activity] = activitiesOf(id, log(entryWithCard), { id: 'dl_a', cards: true });

  expect(activity?.['text']).toBe('Here');
  expect(activity?.['attachments']).toMatchObject([{ contentType: 'application/vnd.microsoft.card.adaptive' }]);
  expect(JSON.stringify(activity?.['attachments'])).toContain('It is free.');
});
