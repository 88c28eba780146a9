import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { conversationSchema } from '../../../../bot/wire/desk.ts';
import { phraseBookSchema } from '../../../../bot/wire/phrases.ts';
import { AMAL, type Caller, KASIA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
});
afterAll(() => served.stop());

const NOBODY = `07-${'f'.repeat(32)}`;

describe('the phrase book', () => {
  it('is shown in English and in the person’s language, with the places that a phrase may name', async () => {
    const { body } = await amal.get('/desk/api/phrases?locale=pl');
    const { locale, topics, services } = phraseBookSchema.parse(body);
    expect(locale).toBe('pl');
    expect(topics[0]?.phrases[0]).toMatchObject({
      id: 'hello',
      shown: expect.stringMatching(/^Dzień dobry/),
      machine: true,
    });
    expect(services).toEqual([
      { id: 'hub-drop-in', english: 'en service:hub-drop-in', shown: 'pl service:hub-drop-in' },
    ]);
  });
});

describe('writing', () => {
  it('goes from claim to close', async () => {
    const id = await served.desk.waiting('hello');
    const fence = await join(id);
    const path = `/desk/api/conversations/${id}`;
    const message = { fence, messageId: 'message-1', text: '  How can I help?  ' };
    const sent = await amal.post(`${path}/messages`, message);
    expect(await amal.post(`${path}/messages`, message)).toEqual(sent);
    expect(await amal.post(`${path}/notes`, { fence, noteId: 'note-0001', text: 'rang the school' })).toMatchObject({
      status: 204,
    });
    expect(await amal.post(`${path}/heartbeat`, { fence })).toMatchObject({ status: 200, body: { state: 'joined' } });
    const seen = conversationSchema.parse((await amal.get(path)).body);
    expect(seen.entries.filter(({ from }) => from === 'staff')).toMatchObject([{ text: 'How can I help?' }]);
    expect(seen.notes).toMatchObject([{ text: 'rang the school', name: 'Amal' }]);

    expect(
      await amal.post(`${path}/close`, { fence, end: { outcome: 'signposted', to: 'the advice centre' } }),
    ).toMatchObject({ status: 204 });
    expect((await served.desk.holdOf(id)).kind).toBe('bot');
    expect(audits(id).at(-1)).toMatchObject({ event: 'audit.closed', outcome: 'signposted' });
    for (const act of ['messages', 'heartbeat']) {
      const late = act === 'messages' ? { ...message, messageId: 'message-2' } : { fence };
      expect(await amal.post(`${path}/${act}`, late)).toEqual({ status: 409, body: { error: { code: 'claim.lost' } } });
    }
  });

  it('a phrase says it in the person’s language, and shows staff the English beside it', async () => {
    const id = await served.desk.waiting('hello');
    const fence = await join(id);
    const path = `/desk/api/conversations/${id}`;
    const phrase = { fence, messageId: 'phrase-1', phrase: 'go-to', values: { service: 'hub-drop-in' } };
    const sent = await amal.post(`${path}/phrases`, phrase);
    expect(await amal.post(`${path}/phrases`, phrase)).toEqual(sent);
    const { entries } = conversationSchema.parse((await amal.get(path)).body);
    expect(entries.filter(({ from }) => from === 'staff')).toMatchObject([
      {
        locale: 'ar',
        text: expect.stringContaining('ar service:hub-drop-in'),
        made: { by: 'phrase', english: expect.stringContaining('en service:hub-drop-in'), machine: true },
      },
    ]);
  });

  it('a phrase that there is not, or with an open gap, says nothing', async () => {
    const id = await served.desk.waiting('hello');
    const fence = await join(id);
    for (const chosen of [
      { phrase: 'no-such', values: {} },
      { phrase: 'here-until', values: {} },
    ]) {
      const request = { fence, messageId: 'phrase-2', ...chosen };
      expect((await amal.post(`/desk/api/conversations/${id}/phrases`, request)).status).toBe(400);
    }
    expect(await served.desk.told(id)).toEqual(['waiting', 'offered', 'joined']);
  });

  it('of a second claimer is told that it is taken', async () => {
    const id = await served.desk.waiting();
    await amal.post(`/desk/api/conversations/${id}/claim`);
    expect(await kasia.post(`/desk/api/conversations/${id}/claim`)).toEqual({
      status: 409,
      body: { error: { code: 'claim.taken' } },
    });
  });

  const bad: [string, unknown][] = [
    ['messages', {}],
    ['messages', { fence: 1, messageId: 'message-1', text: '   ' }],
    ['messages', { fence: 1, messageId: 'message-1', text: 'x'.repeat(2_001) }],
    ['messages', { fence: 1, messageId: '../../x', text: 'hello' }],
    ['messages', { fence: 1, messageId: 'message-1', text: 'hello', more: true }],
    ['messages', { fence: '1', messageId: 'message-1', text: 'hello' }],
    ['phrases', { fence: 1, messageId: 'message-1', phrase: 'hello' }],
    ['phrases', { fence: 1, messageId: 'message-1', phrase: 'hello', values: { day: 'tomorrow' } }],
    ['notes', { fence: 1, noteId: 'note-0001' }],
    ['heartbeat', { fence: 1.5 }],
    ['close', { fence: 1, end: { outcome: 'bored' } }],
    ['close', { fence: 1, end: { outcome: 'signposted' } }],
    ['close', { fence: 1, end: { outcome: 'referred', to: ' ' } }],
    ['close', { fence: 1, end: { outcome: 'not-solved' } }],
    ['close', { fence: 1, end: { outcome: 'solved', to: 'nobody' } }],
    ['transfer', { fence: 1, to: { kind: 'staff', id: 'nobody' }, reason: 'other' }],
    ['transfer', { fence: 1, to: { kind: 'role', role: 'adviser' }, reason: 'tired' }],
    ['release', null],
    ['give-back', []],
  ];
  it.each(bad)('%s with %o is refused by its form', async (act, body) => {
    expect(await amal.post(`/desk/api/conversations/${NOBODY}/${act}`, body)).toEqual({
      status: 400,
      body: { error: { code: 'request.invalid' } },
    });
  });

  it.each(['nonsense', '99-abc', `07-${'F'.repeat(32)}`, '%00', '%E0%A4%A'])('to “%s” is refused', async (id) => {
    const { status } = await amal.post(`/desk/api/conversations/${id}/claim`);
    expect(status).toBe(400);
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
