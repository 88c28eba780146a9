import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { conversationSchema } from '../../../../bot/wire/desk.ts';
import { partnersSchema } from '../../../../bot/wire/introductions.ts';
import { newState } from '../../../../dialogs/state.ts';
import { AMAL, type Caller, KASIA, LINKS, OLA, type ServedDesk, serveDesk } from '../api/served-desk.ts';
import { HUB } from '../conversations.ts';
import { introducing, NAME, offer, progress, underWay, YES } from './introducing.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
let ola: Caller;
let people: ReturnType<typeof introducing>;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia, ola] = await Promise.all([served.as(AMAL), served.as(KASIA), served.as(OLA)]);
  people = introducing(served, amal);
});
afterAll(() => served.stop());

describe('to whom', () => {
  it('an agreement that is over is shown with its end, and is not offered', async () => {
    const { partners } = partnersSchema.parse((await amal.get('/desk/api/partners')).body);
    expect(partners.find((it) => it.organisation === 'citizens-advice')).toMatchObject({
      because: null,
      example: true,
    });
    const over = partners.find((it) => it.organisation === 'norris-green-debt-advice');
    expect(over).toMatchObject({ because: 'expired', until: '2025-12-31' });
    const { path, fence } = await people.talking();
    expect(await amal.post(`${path}/introductions`, offer(fence, { service: 'hub-debt-advice' }))).toMatchObject({
      status: 409,
      body: { error: { code: 'introduction.no-agreement' } },
    });
  });

  it('nobody is introduced where there is no agreement, or for more than it names', async () => {
    const { path, fence, id } = await people.talking();
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
    const { id, path, fence } = await people.talking();
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
    const { id, path, fence } = await people.talking();
    expect((await kasia.post(`${path}/introductions`, offer(fence))).status).toBe(409);
    expect((await served.desk.load(id)).state.introductions).toEqual([]);
  });

  it('shows staff nothing to tell until the yes, and then exactly what was agreed', async () => {
    const { id, path } = await people.asked();
    const seen = async () => conversationSchema.parse((await amal.get(path)).body).introductions;
    await people.named(id);
    expect(await seen()).toMatchObject([{ state: 'offered', told: [], form: null }]);
    await people.does(id, { move: 'leave-out', detail: 'about', out: true }, YES);
    expect(await seen()).toMatchObject([
      {
        state: 'agreed',
        told: [{ detail: 'name', text: expect.stringContaining(NAME) }, { detail: 'language' }],
        form: `/introduction/${(await people.newest(id)).link}`,
      },
    ]);
  });

  it('cannot be moved on before the yes, or after a no', async () => {
    const { id, introduction } = await people.asked();
    expect(await progress(amal, id, introduction, { move: 'sent' })).toMatchObject({
      status: 409,
      body: { error: { code: 'introduction.not-now' } },
    });
    await people.does(id, { move: 'decline' });
    expect((await progress(amal, id, introduction, { move: 'sent' })).status).toBe(409);
  });
});

describe('how far it is', () => {
  it('is said by any colleague of the hub, also once the talk is closed; the person is told', async () => {
    const { id, path, fence, introduction } = await people.agreed();
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
    const { id, introduction } = await people.agreed();
    expect((await underWay(ola)).filter(({ conversation }) => conversation === id)).toEqual([]);
    expect((await progress(ola, id, introduction, { move: 'sent' })).status).toBe(404);
    const list = JSON.stringify((await amal.get('/desk/api/introductions')).body);
    expect(list).not.toContain(NAME);
    expect(list).not.toContain('secret');
  });

  it('that it did not help ends it, is counted by kind and state, and why reaches the curator', async () => {
    const before = await served.desk.redis.reasons.list('2020-01-01');
    const { id, introduction } = await people.agreed();
    expect((await progress(amal, id, introduction, { move: 'not-helped', because: 'turned-away' })).status).toBe(204);
    expect(await people.newest(id)).toMatchObject({ state: 'not-helped', because: 'turned-away' });
    const step = 'service:hub-citizens-advice';
    const count = (all: typeof before) => all.find((it) => it.step === step && it.reason === 'turned-away')?.count ?? 0;
    expect(count(await served.desk.redis.reasons.list('2020-01-01'))).toBe(count(before) + 1);
    const counts = await served.desk.redis.counts.introductions();
    expect(counts).toContainEqual(expect.objectContaining({ kind: 'go-along', state: 'not-helped' }));
    expect(JSON.stringify(counts)).not.toContain('citizens');
    expect((await underWay(amal)).filter(({ conversation }) => conversation === id)).toEqual([]);
  });
});

it('no name, contact or address of a form gets into the audit log', () => {
  const lines = JSON.stringify(served.audited);
  expect(served.audited.length).toBeGreaterThan(0);
  expect(lines).not.toContain(NAME);
  expect(lines).not.toContain('introduction');
});
