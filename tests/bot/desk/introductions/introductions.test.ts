import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { introductionPage } from '../../../../bot/introduction-page/introduction-page.ts';
import { introductionEffects } from '../../../../bot/stages/introduction-effects.ts';
import { conversationSchema } from '../../../../bot/wire/desk.ts';
import { introductionsSchema, partnersSchema } from '../../../../bot/wire/introductions.ts';
import { withMove } from '../../../../dialogs/introduction/in-state.ts';
import type { PersonMove } from '../../../../dialogs/introduction/moved.ts';
import { newState } from '../../../../dialogs/state.ts';
import { AMAL, type Caller, KASIA, LINKS, OLA, type ServedDesk, serveDesk } from '../api/served-desk.ts';
import { HUB } from '../conversations.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
let ola: Caller;
/** The day on which somebody opens a form. */
let opened: () => number = Date.now;
const page = Fastify();
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia, ola] = await Promise.all([served.as(AMAL), served.as(KASIA), served.as(OLA)]);
  await page.register(
    introductionPage({
      store: served.desk.redis.store,
      links: LINKS,
      introducing: served.introducing,
      clock: () => opened(),
      say: (locale, { key, params = {} }) => `${locale} ${key} ${JSON.stringify(params)}`,
      service: 'The Hub',
      origin: () => 'https://hub.example',
    }),
  );
});
afterAll(async () => {
  await page.close();
  await served.stop();
});

const NAME = 'Zebrowitz';
let offers = 0;

async function talking(): Promise<{ id: ConversationId; path: string; fence: number }> {
  const id = await served.desk.waiting('a secret that I wrote');
  const path = `/desk/api/conversations/${id}`;
  const { body } = await amal.post(`${path}/claim`);
  await served.desk.act(id, { kind: 'accept' });
  return { id, path, fence: (body as { fence: number }).fence };
}

function offer(fence: number, more: object = {}) {
  offers += 1;
  const asks = ['name', 'language', 'about'];
  const usual = { kind: 'go-along', service: 'hub-citizens-advice', about: 'money', asks };
  return { fence, offerId: `offer-${offers}-of-this`, ...usual, ...more };
}

/** Somebody to whom an introduction was offered, with its id. */
async function asked(more: object = {}) {
  const talk = await talking();
  expect((await amal.post(`${talk.path}/introductions`, offer(talk.fence, more))).status).toBe(204);
  return { ...talk, introduction: (await newest(talk.id)).id };
}

async function newest(id: ConversationId) {
  const found = (await served.desk.load(id)).state.introductions.at(-1);
  if (found === undefined) throw new Error('there is no introduction');
  return found;
}

/** What a person's turn does. */
async function does(id: ConversationId, ...moves: PersonMove[]): Promise<void> {
  for (const move of moves) {
    const from = await served.desk.load(id);
    const state = withMove(from.state, (await newest(id)).id, move);
    if (state === null) throw new Error(move.move);
    const effects = introductionEffects(from, state, 'person', Date.now());
    await served.desk.redis.store.commit({ from, state, effects });
    await served.desk.ports.runEffects(id);
  }
}
const YES = { move: 'agree', locale: 'ar', at: 1_000 } as const;
const NAMED = { move: 'write', detail: 'name', words: NAME } as const;

async function agreed() {
  const talk = await asked();
  await does(talk.id, NAMED, YES);
  return { ...talk, link: (await newest(talk.id)).link };
}

const progress = (who: Caller, id: string, introduction: string, body: object) =>
  who.post(`/desk/api/conversations/${id}/introductions/${introduction}/progress`, body);
const formAt = (link: string) => page.inject({ url: `/introduction/${link}` });
const underWay = async (who: Caller) =>
  introductionsSchema.parse((await who.get('/desk/api/introductions')).body).introductions;

describe('to whom', () => {
  it('an agreement that is over is shown with its end, and is not offered', async () => {
    const { partners } = partnersSchema.parse((await amal.get('/desk/api/partners')).body);
    expect(partners.find((it) => it.organisation === 'citizens-advice')).toMatchObject({
      because: null,
      example: true,
    });
    const over = partners.find((it) => it.organisation === 'norris-green-debt-advice');
    expect(over).toMatchObject({ because: 'expired', until: '2025-12-31' });
    const { path, fence } = await talking();
    expect(await amal.post(`${path}/introductions`, offer(fence, { service: 'hub-debt-advice' }))).toMatchObject({
      status: 409,
      body: { error: { code: 'introduction.no-agreement' } },
    });
  });

  it('nobody is introduced where there is no agreement, or for more than it names', async () => {
    const { path, fence, id } = await talking();
    const refused = async (more: object) =>
      (await amal.post(`${path}/introductions`, offer(fence, more))).body as { error: { code: string } };
    expect((await refused({ service: 'hub-police' })).error.code).toBe('introduction.no-agreement');
    expect((await refused({ service: 'no-such-place' })).error.code).toBe('introduction.no-agreement');
    const more = { service: 'hub-community-connectors', asks: ['contact'] };
    expect((await refused(more)).error.code).toBe('introduction.not-in-agreement');
    expect((await served.desk.load(id)).state.introductions).toEqual([]);
  });

  it('not where others keep what is said', async () => {
    const id = await served.desk.arrive();
    const { redis } = served.desk;
    const other = LINKS.newId();
    const elsewhere = `07-${other}` as ConversationId;
    await redis.store.create({ id: elsewhere, channel: 'messenger', state: newState('ar', 'chosen', null) });
    expect(id).not.toBe(elsewhere);
    await served.desk.act(elsewhere, {
      ...{ kind: 'request', id: '1'.repeat(32) as never, hub: HUB, band: 'waiting', locale: 'ar' },
      ...{ topics: [], area: null, role: null, preference: null, share: 'all' },
    });
    const path = `/desk/api/conversations/${elsewhere}`;
    const { fence } = (await amal.post(`${path}/claim`)).body as { fence: number };
    await served.desk.act(elsewhere, { kind: 'accept' });
    expect(await amal.post(`${path}/introductions`, offer(fence))).toMatchObject({
      body: { error: { code: 'introduction.elsewhere' } },
    });
  });
});

describe('an offer', () => {
  it('is asked of the person with a card and choices, once however often it is sent', async () => {
    const { id, path, fence } = await talking();
    const same = offer(fence);
    for (let times = 0; times < 2; times += 1) {
      expect((await amal.post(`${path}/introductions`, same)).status).toBe(204);
    }
    const { state } = await served.desk.load(id);
    expect(state.introductions).toMatchObject([{ state: 'offered', keepsDays: 180, by: { name: 'Amal' } }]);
    expect(state.offered.map(({ action }) => action.do)).toEqual([
      'introduction-yes',
      'write-detail',
      'leave-out',
      'leave-out',
      'introduction-no',
      'end-person',
    ]);
    const said = (await served.desk.redis.store.entries(id, 0)).filter(({ from }) => from === 'bot');
    expect(said).toMatchObject([
      { said: { key: 'conversation:introduction.offered' }, card: { kind: 'introduction' } },
    ]);
  });

  it('is not for who does not hold the talk', async () => {
    const { id, path, fence } = await talking();
    expect((await kasia.post(`${path}/introductions`, offer(fence))).status).toBe(409);
    expect((await served.desk.load(id)).state.introductions).toEqual([]);
  });

  it('shows staff nothing to tell until the yes, and then exactly what was agreed', async () => {
    const { id, path } = await asked();
    const seen = async () => conversationSchema.parse((await amal.get(path)).body).introductions;
    await does(id, NAMED);
    expect(await seen()).toMatchObject([{ state: 'offered', told: [], form: null }]);
    await does(id, { move: 'leave-out', detail: 'about', out: true }, YES);
    expect(await seen()).toMatchObject([
      {
        state: 'agreed',
        told: [{ detail: 'name', text: expect.stringContaining(NAME) }, { detail: 'language' }],
        form: `/introduction/${(await newest(id)).link}`,
      },
    ]);
  });

  it('cannot be moved on before the yes, or after a no', async () => {
    const { id, introduction } = await asked();
    expect(await progress(amal, id, introduction, { move: 'sent' })).toMatchObject({
      status: 409,
      body: { error: { code: 'introduction.not-now' } },
    });
    await does(id, { move: 'decline' });
    expect((await progress(amal, id, introduction, { move: 'sent' })).status).toBe(409);
  });
});

describe('how far it is', () => {
  it('is said by any colleague of the hub, also once the talk is closed; the person is told', async () => {
    const { id, path, fence, introduction } = await agreed();
    await amal.post(`${path}/close`, { fence, end: { outcome: 'solved' } });
    expect(await underWay(kasia)).toContainEqual(
      expect.objectContaining({ conversation: id, id: introduction, state: 'agreed' }),
    );
    for (const move of ['sent', 'sent', 'accepted'] as const) {
      expect((await progress(kasia, id, introduction, { move })).status).toBe(204);
    }
    const told = (await served.desk.redis.store.entries(id, 0)).flatMap((it) =>
      it.from === 'bot' ? [it.said.key] : [],
    );
    expect(told.slice(-2)).toEqual(['conversation:introduction.sent', 'conversation:introduction.accepted']);
  });

  it('is not known to another hub, and the list says nothing of what is told', async () => {
    const { id, introduction } = await agreed();
    expect((await underWay(ola)).filter(({ conversation }) => conversation === id)).toEqual([]);
    expect((await progress(ola, id, introduction, { move: 'sent' })).status).toBe(404);
    const list = JSON.stringify((await amal.get('/desk/api/introductions')).body);
    expect(list).not.toContain(NAME);
    expect(list).not.toContain('secret');
  });

  it('that it did not help ends it, is counted by kind and state, and why reaches the curator', async () => {
    const before = await served.desk.redis.reasons.list('2020-01-01');
    const { id, introduction } = await agreed();
    expect((await progress(amal, id, introduction, { move: 'not-helped', because: 'turned-away' })).status).toBe(204);
    expect(await newest(id)).toMatchObject({ state: 'not-helped', because: 'turned-away' });
    const step = 'service:hub-citizens-advice';
    const count = (all: typeof before) => all.find((it) => it.step === step && it.reason === 'turned-away')?.count ?? 0;
    expect(count(await served.desk.redis.reasons.list('2020-01-01'))).toBe(count(before) + 1);
    const counts = await served.desk.redis.counts.introductions();
    expect(counts).toContainEqual(expect.objectContaining({ kind: 'go-along', state: 'not-helped' }));
    expect(JSON.stringify(counts)).not.toContain('citizens');
    expect((await underWay(amal)).filter(({ conversation }) => conversation === id)).toEqual([]);
  });
});

describe('the form', () => {
  it('holds what was agreed and nothing else, in English and beside it in the person’s language', async () => {
    const { link } = await agreed();
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
    const { id } = await asked();
    await does(id, { move: 'leave-out', detail: 'language', out: true }, YES);
    const { link } = await newest(id);
    for (const address of [link, `${link}?lang=ar`]) {
      const { body } = await formAt(address);
      expect(body).not.toContain('class="beside"');
      expect(body).not.toContain('introduction.fact-language');
    }
  });

  it('is in the language that it is opened in where the language was told', async () => {
    const { link } = await agreed();
    const { body } = await formAt(`${link}?lang=pl`);
    expect(body).toMatch(/lang="pl" dir="ltr"[^<]*>pl conversation:introduction.fact-name/);
  });

  it('is not there before the yes, and says when it was withdrawn, without anything that stood on it', async () => {
    const { id } = await asked();
    const { link } = await newest(id);
    expect((await formAt(link)).statusCode).toBe(404);
    await does(id, NAMED, YES, { move: 'withdraw' });
    const withdrawn = await formAt(link);
    expect(withdrawn.statusCode).toBe(410);
    expect(withdrawn.body).toContain('introduction.form-withdrawn');
    expect(withdrawn.body).not.toContain(NAME);
  });

  it('that was withdrawn elsewhere is withdrawn here at once, on the form and on the list', async () => {
    const { id, introduction, link } = await agreed();
    await progress(amal, id, introduction, { move: 'sent' });
    expect((await formAt(link)).statusCode).toBe(200);
    const { store } = await served.desk.redis.another();
    const from = await store.load(id);
    const state = from && withMove(from.state, introduction, { move: 'withdraw' });
    if (!from || !state) throw new Error('there is nothing to withdraw');
    const withdrawn = await store.commit({ from, state });
    if (withdrawn.kind !== 'committed') throw new Error(withdrawn.kind);
    expect((await formAt(link)).statusCode).toBe(410);
    await store.commit({ from: withdrawn.conversation, erase: true, state: newState('ar', 'chosen', null) });
    expect(await underWay(amal)).not.toContainEqual(expect.objectContaining({ conversation: id }));
  });

  it('is gone with "forget me", and answers then as an address that never was', async () => {
    const { id, link } = await agreed();
    const from = await served.desk.load(id);
    await served.desk.redis.store.commit({ from, erase: true, state: newState('ar', 'chosen', null), entries: [] });
    const [gone, never] = [await formAt(link), await formAt('A'.repeat(80))];
    expect([gone.statusCode, gone.body]).toEqual([404, never.body]);
    expect(await underWay(amal)).not.toContainEqual(expect.objectContaining({ conversation: id }));
  });

  it('is not there once the agreement with the partner is over, unless they were told before', async () => {
    const { id, introduction, link } = await agreed();
    opened = () => Date.parse('2040-01-01T10:00:00Z');
    onTestFinished(() => {
      opened = Date.now;
    });
    expect((await formAt(link)).body).toBe((await formAt('A'.repeat(80))).body);
    await progress(amal, id, introduction, { move: 'sent' });
    expect((await formAt(link)).statusCode).toBe(200);
  });

  it('a withdrawal after it was sent stays before staff: somebody has to ask for its deletion', async () => {
    const { id, introduction } = await agreed();
    await progress(amal, id, introduction, { move: 'sent' });
    await does(id, { move: 'withdraw' });
    expect(await underWay(amal)).toContainEqual(
      expect.objectContaining({ conversation: id, state: 'withdrawn', toDelete: true }),
    );
  });

  it('a withdrawal after it helped comes before staff again, and the form says so', async () => {
    const { id, introduction, link } = await agreed();
    await progress(amal, id, introduction, { move: 'helped' });
    expect((await formAt(link)).statusCode).toBe(404);
    expect(await underWay(amal)).not.toContainEqual(expect.objectContaining({ conversation: id }));
    await does(id, { move: 'withdraw' });
    expect(await underWay(amal)).toContainEqual(expect.objectContaining({ conversation: id, toDelete: true }));
    expect((await formAt(link)).statusCode).toBe(410);
  });
});

it('no name, contact or address of a form gets into the audit log', () => {
  const lines = JSON.stringify(served.audited);
  expect(served.audited.length).toBeGreaterThan(0);
  expect(lines).not.toContain(NAME);
  expect(lines).not.toContain('introduction');
});
