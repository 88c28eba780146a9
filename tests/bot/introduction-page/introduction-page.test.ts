import Fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { conversationId } from '../../../bot/conversation/ids.ts';
import { FormLinks } from '../../../bot/desk/introductions/form-links.ts';
import { introductionPage } from '../../../bot/introduction-page/introduction-page.ts';
import { introductionIn, withMove } from '../../../dialogs/introduction/in-state.ts';
import type { PersonMove, Progress } from '../../../dialogs/introduction/moved.ts';
import { newState } from '../../../dialogs/state.ts';
import { offered } from '../../dialogs/introduction/introductions.ts';
import { drawnBytes } from '../../draws.ts';
import { wording } from '../pipeline-fixture.ts';
import { startTestStore, type TestStore } from '../store/redis-fixture.ts';

/** A day in the agreements of the examples, and one after all of them. */
const TODAY = Date.parse('2026-11-22T10:00:00Z');
const LATER = Date.parse('2040-01-01T10:00:00Z');
const LINKS = new FormLinks(Buffer.alloc(32, 7), drawnBytes);
const NEVER = 'A'.repeat(80);

let test: TestStore;
let opened = TODAY;
const page = Fastify();
beforeAll(async () => {
  test = await startTestStore();
  await page.register(
    introductionPage({
      store: test.store,
      links: LINKS,
      introducing: { knowledge: wording.reader('en').knowledge, demonstration: true },
      clock: () => opened,
      say: (locale, { key, params = {} }) => `${locale} ${key} ${JSON.stringify(params)}`,
      service: 'The Hub',
      origin: () => 'https://hub.example',
    }),
  );
});
afterAll(async () => {
  await page.close();
  await test.stop();
});
beforeEach(() => {
  opened = TODAY;
});

const NAME = 'Zebrowitz';
const YES = { move: 'agree', locale: 'ar', at: 1_000 } as const;
const NAMED = { move: 'write', detail: 'name', words: NAME } as const;
const formAt = (link: string) => page.inject({ url: `/introduction/${link}` });

/** Somebody whom an introduction was offered, and what was done about it: by anybody, on this process or `there`. */
async function introduced(...moves: readonly (PersonMove | Progress)[]) {
  const id = conversationId(drawnBytes(16));
  const introduction = LINKS.newId();
  const link = LINKS.seal({ conversation: id, introduction });
  const about = offered({ id: introduction, link, asks: ['name', 'language', 'about'] });
  const state = { ...newState('ar', 'chosen', null), goal: 'a secret that I wrote', introductions: [about] };
  await test.store.create({ id, channel: 'webchat', state });
  const does = async (move: PersonMove | Progress, there = test.store) => {
    const from = await there.load(id, { fresh: true });
    const next = from && withMove(from.state, introduction, move);
    if (!from || !next) throw new Error(move.move);
    await there.commit({ from, state: next });
    return introductionIn(next, introduction)?.state;
  };
  for (const move of moves) await does(move);
  return { id, link, does };
}

it('holds what was agreed and nothing else, in English and beside it in the person’s language', async () => {
  const { link } = await introduced(NAMED, YES);
  const { statusCode, body, headers } = await formAt(link);
  expect(statusCode).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(body).toContain(NAME);
  expect(body).toContain('introduction.about-money');
  expect(body).toMatch(/lang="ar" dir="rtl"[^<]*>ar conversation:introduction.fact-name/);
  expect(body).not.toContain('secret');
  expect(body).not.toContain('introduction.form-contact');
});

it('does not tell the language where it was left out', async () => {
  const { link } = await introduced({ move: 'leave-out', detail: 'language', out: true }, YES);
  for (const address of [link, `${link}?lang=ar`]) {
    const { body } = await formAt(address);
    expect(body).not.toContain('class="beside"');
    expect(body).not.toContain('introduction.fact-language');
  }
});

it('is in the language that it is opened in where the language was told', async () => {
  const { link } = await introduced(NAMED, YES);
  const { body } = await formAt(`${link}?lang=pl`);
  expect(body).toMatch(/lang="pl" dir="ltr"[^<]*>pl conversation:introduction.fact-name/);
});

it('is not there before the yes, and says when it was withdrawn, without anything that stood on it', async () => {
  const { link, does } = await introduced();
  expect((await formAt(link)).statusCode).toBe(404);
  for (const move of [NAMED, YES, { move: 'withdraw' } as const]) await does(move);
  const withdrawn = await formAt(link);
  expect(withdrawn.statusCode).toBe(410);
  expect(withdrawn.body).toContain('introduction.form-withdrawn');
  expect(withdrawn.body).not.toContain(NAME);
});

it('that was withdrawn elsewhere is withdrawn here at once', async () => {
  const { link, does } = await introduced(NAMED, YES);
  expect((await formAt(link)).statusCode).toBe(200);
  await does({ move: 'withdraw' }, (await test.another()).store);
  expect((await formAt(link)).statusCode).toBe(410);
});

it('is gone with "forget me", and answers then as an address that never was', async () => {
  const { id, link } = await introduced(NAMED, YES);
  const from = await test.store.load(id);
  if (!from) throw new Error('no such conversation');
  await test.store.commit({ from, erase: true, state: newState('ar', 'chosen', null), entries: [] });
  const [gone, never] = [await formAt(link), await formAt(NEVER)];
  expect([gone.statusCode, gone.body]).toEqual([404, never.body]);
});

it('is not there once the agreement with the partner is over, unless they were told before', async () => {
  const { link, does } = await introduced(NAMED, YES);
  opened = LATER;
  expect((await formAt(link)).body).toBe((await formAt(NEVER)).body);
  await does({ move: 'sent' });
  expect((await formAt(link)).statusCode).toBe(200);
});

it('is gone once it helped, and says that it was withdrawn if it is taken back then', async () => {
  const { link, does } = await introduced(NAMED, YES, { move: 'helped' });
  expect((await formAt(link)).statusCode).toBe(404);
  await does({ move: 'withdraw' });
  expect((await formAt(link)).statusCode).toBe(410);
});
