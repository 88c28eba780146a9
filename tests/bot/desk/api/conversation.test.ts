import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { FingerpostError } from '../../../../bot/errors.ts';
import { conversationSchema, queueSchema } from '../../../../bot/wire/desk.ts';
import { planCodeSchema } from '../../../../dialogs/plan/code.ts';
import { REQUEST } from '../conversations.ts';
import { AMAL, type Caller, KASIA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
});
afterAll(() => served.stop());

describe('the queue', () => {
  it('shows who waits, and nothing that they wrote', async () => {
    const id = await served.desk.waiting('my own words');
    const { body } = await amal.get('/desk/api/queue');
    const line = queueSchema.parse(body).lines.find(({ conversation }) => conversation === id);
    expect(line).toMatchObject({ band: 'waiting', locale: 'ar', topics: ['home'], state: 'waiting', heldBy: null });
    expect(JSON.stringify(body)).not.toContain('my own words');
  });
});

describe('a conversation', () => {
  it('is closed to staff until the person lets them in, and then in both languages', async () => {
    const id = await served.desk.waiting('أريد سكنا');
    const claim = await amal.post(`/desk/api/conversations/${id}/claim`);
    expect(claim).toMatchObject({
      status: 200,
      body: { fence: 1, leaseMs: 60_000, heartbeatMs: 15_000, state: 'offered' },
    });

    const before = conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body);
    expect(before).toMatchObject({ state: 'offered', entries: [], notes: [], goal: null, plan: [] });
    expect(audits(id)).toEqual([]);

    await served.desk.act(id, { kind: 'accept' });
    const after = conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body);
    expect(after.entries[0]).toMatchObject({ from: 'person', text: 'أريد سكنا' });
    expect(after.entries.at(-1)).toMatchObject({
      from: 'system',
      event: 'joined',
      english: { text: 'en conversation:hand-off.joined Amal link worker Example Hub' },
      shown: { text: 'ar conversation:hand-off.joined Amal link worker Example Hub' },
    });
    expect(audits(id)).toMatchObject([{ event: 'audit.read', staff: AMAL.id, conversation: id }]);
  });

  it('shows what the bot said in English and as the person read it', async () => {
    const id = await served.desk.waiting();
    const said = { key: 'conversation:plan.empty' } as const;
    const rendered = { locale: 'ar' as const, text: 'كما قرأها', choices: [] };
    await served.desk.redis.store.commit({
      from: await served.desk.load(id),
      entries: [{ from: 'bot', said, rendered }],
    });
    await join(id);
    const { entries } = conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body);
    expect(entries.find(({ from }) => from === 'bot')).toMatchObject({
      english: { text: 'en conversation:plan.empty' },
      shown: { text: 'كما قرأها' },
    });
  });

  it('never shows the code of a plan: it opens the plan for weeks after the talk', async () => {
    const id = await served.desk.waiting();
    const code = planCodeSchema.parse('7K3F9QRT2XWB');
    const steps = [{ id: 'guide:gp', state: 'to-do' as const }];
    const link = { label: 'open', href: `/plan#${code}` };
    const card = { kind: 'plan' as const, id: 'plan', title: '', summary: '', locale: 'ar' as const };
    const shown = { ...card, facts: [], sections: [], notices: [], links: [link] };
    await served.desk.redis.store.commit({
      from: await served.desk.load(id),
      entries: [
        {
          from: 'bot',
          said: { key: 'conversation:plan.code', params: { code: '7K3F-9QRT-2XWB' } },
          card: { kind: 'plan', steps, code },
          rendered: { locale: 'ar', text: 'الرمز 7K3F-9QRT-2XWB', card: shown, choices: [] },
        },
      ],
    });
    await join(id);
    const { body } = await amal.get(`/desk/api/conversations/${id}`);
    const { entries } = conversationSchema.parse(body);
    expect(entries.find(({ from }) => from === 'bot')).toMatchObject({
      english: { text: 'en conversation:plan.code ····-····-····' },
      shown: { text: 'ar conversation:plan.code ····-····-····' },
    });
    expect(JSON.stringify(body)).not.toMatch(/7K3F/);
  });

  it('shows plan and goal with everything, and neither with "from now on"', async () => {
    for (const share of ['all', 'from-now'] as const) {
      const id = await served.desk.arrive('earlier words');
      const from = await served.desk.load(id);
      const state = { ...from.state, goal: 'a home', plan: [{ id: 'guide:gp', state: 'to-do' as const }] };
      await served.desk.redis.store.commit({ from, state });
      await served.desk.act(id, { ...REQUEST, share });
      await join(id);
      await served.desk.say(id, 'later words');
      const seen = conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body);
      const texts = seen.entries.flatMap((entry) => (entry.from === 'person' ? [entry.text] : []));
      expect(seen.shared).toBe(share);
      if (share === 'all') {
        expect(texts).toEqual(['earlier words', 'later words']);
        expect(seen.goal).toBe('a home');
        expect(seen.plan).toEqual([{ id: 'guide:gp', state: 'to-do', english: 'en guide:gp', shown: 'ar guide:gp' }]);
      } else {
        expect(texts).toEqual(['later words']);
        expect(seen).toMatchObject({ goal: null, plan: [] });
      }
    }
  });

  it('shows the notes of an earlier talk with everything, and with "from now on" only those of this one', async () => {
    for (const share of ['all', 'from-now'] as const) {
      const id = await served.desk.waiting();
      const notesAfter = async (text: string) => {
        const fence = await join(id);
        await amal.post(`/desk/api/conversations/${id}/notes`, { fence, noteId: `note-of-${text}`, text });
        return { fence, seen: conversationSchema.parse((await amal.get(`/desk/api/conversations/${id}`)).body).notes };
      };
      const { fence } = await notesAfter('earlier');
      await amal.post(`/desk/api/conversations/${id}/close`, { fence, end: { outcome: 'solved' } });
      await served.desk.act(id, { ...REQUEST, share });
      const { seen } = await notesAfter('later');
      expect(seen.map(({ text }) => text)).toEqual(share === 'all' ? ['earlier', 'later'] : ['later']);
    }
  });

  it('that cannot be recorded as read is not read', async () => {
    const id = await served.desk.waiting('private');
    await join(id);
    const { push } = served.audited;
    served.audited.push = () => {
      throw new FingerpostError('store.unavailable');
    };
    try {
      const { status, body } = await amal.get(`/desk/api/conversations/${id}`);
      expect({ status, said: JSON.stringify(body) }).toEqual({
        status: 503,
        said: expect.not.stringContaining('private'),
      });
    } finally {
      served.audited.push = push;
    }
  });

  it('is read by nobody but who holds it', async () => {
    const id = await served.desk.waiting('private');
    await join(id);
    expect(await kasia.get(`/desk/api/conversations/${id}`)).toEqual({
      status: 409,
      body: { error: { code: 'claim.taken' } },
    });
    await served.desk.act(id, { kind: 'leave' });
    expect(await amal.get(`/desk/api/conversations/${id}`)).toMatchObject({
      status: 409,
      body: { error: { code: 'claim.lost' } },
    });
  });
});

async function join(id: ConversationId): Promise<number> {
  const { body } = await amal.post(`/desk/api/conversations/${id}/claim`);
  await served.desk.act(id, { kind: 'accept' });
  return (body as { fence: number }).fence;
}

function audits(id: ConversationId) {
  return served.audited.filter(({ conversation }) => conversation === id);
}
