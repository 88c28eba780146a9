import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../bot/conversation/ids.ts';
import type { Report } from '../../../../bot/conversation/reports.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { FAILED, type Languages, type Translator } from '../../../../bot/desk/translation/translator.ts';
import { conversationSchema } from '../../../../bot/wire/desk.ts';
import { reportsSchema } from '../../../../bot/wire/reports.ts';
import { reportNumberFrom } from '../../../../dialogs/report/number.ts';
import { drawnBytes } from '../../../draws.ts';
import { REQUEST } from '../conversations.ts';
import { AMAL, type Caller, KASIA, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

/** A service that says what it was asked, or fails. */
const asked: string[] = [];
let isFailing = false;
const translator: Translator = {
  service: 'A service',
  translate: async (text, { from, to }: Languages) => {
    asked.push(`${from}>${to} ${text}`);
    return isFailing ? FAILED : { kind: 'translated', text: `${to} of ${text}` };
  },
};

let served: ServedDesk;
let amal: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout, {}, translator);
  amal = await served.as(AMAL);
});
afterAll(() => served.stop());
beforeEach(() => {
  asked.length = 0;
  isFailing = false;
});

async function joined(...texts: string[]) {
  const id = await served.desk.waiting(...texts);
  return { id, path: `/desk/api/conversations/${id}`, fence: await join(id) };
}
async function join(id: ConversationId): Promise<number> {
  const { body } = await amal.post(`/desk/api/conversations/${id}/claim`);
  await served.desk.act(id, { kind: 'accept' });
  return (body as { fence: number }).fence;
}
async function written(path: string) {
  const { entries } = conversationSchema.parse((await amal.get(path)).body);
  return entries.filter(({ from }) => from === 'staff');
}

describe('a message of staff, where a service translates', () => {
  it('is read in the person’s language, with the original beside it', async () => {
    const { path, fence } = await joined('hello');
    await amal.post(`${path}/messages`, { fence, messageId: 'message-1', text: 'Come at 10' });
    expect(await written(path)).toMatchObject([
      { text: 'ar of Come at 10', locale: 'ar', made: { by: 'service', original: 'Come at 10', from: 'en' } },
    ]);
    expect(conversationSchema.parse((await amal.get(path)).body).translator).toBe('A service');
  });

  it('that staff wrote in that language goes nowhere else', async () => {
    const { path, fence } = await joined('hello');
    await amal.post(`${path}/messages`, { fence, messageId: 'message-1', text: 'أهلا', locale: 'ar' });
    expect(await written(path)).toMatchObject([{ text: 'أهلا', made: { by: 'staff' } }]);
    expect(asked).toEqual([]);
  });

  it('is sent as it was written where the service fails', async () => {
    isFailing = true;
    const { path, fence } = await joined('hello');
    await amal.post(`${path}/messages`, { fence, messageId: 'message-1', text: 'Come' });
    expect(await written(path)).toMatchObject([{ text: 'Come', made: { by: 'untranslated', why: 'failed' } }]);
  });

  it('goes to the service only from whoever holds the conversation', async () => {
    const { path, fence } = await joined('hello');
    const kasia = await served.as(KASIA);
    const message = { fence, messageId: 'message-1', text: 'Come' };
    expect((await kasia.post(`${path}/messages`, message)).status).toBe(409);
    expect((await amal.post(`${path}/messages`, { ...message, fence: fence + 1 })).status).toBe(409);
    expect(asked).toEqual([]);
  });
});

describe('what a person wrote', () => {
  it('is read in English when staff ask, and only then', async () => {
    const { id, path, fence } = await joined('أريد سكنا');
    await amal.get(path);
    expect(asked).toEqual([]);
    expect((await amal.post(`${path}/translations`, { fence, seq: 0 })).body).toEqual({
      kind: 'translated',
      text: 'en of أريد سكنا',
    });
    expect(await served.desk.redis.store.entries(id, 0)).toHaveLength(4);
    isFailing = true;
    expect((await amal.post(`${path}/translations`, { fence, seq: 0 })).body).toEqual({ kind: 'failed' });
  });

  it('for an introduction goes to no service: it is theirs to share', async () => {
    const { id, path, fence } = await joined('words');
    const { redis, load } = served.desk;
    const name = { from: 'person', text: 'اسمي', locale: 'ar', withheld: 'introduction' } as const;
    const written = await redis.store.commit({ from: await load(id), entries: [name] });
    const seq = written.kind === 'committed' ? written.entries[0]?.seq : undefined;
    expect(seq).toBeDefined();
    expect((await amal.post(`${path}/translations`, { fence, seq })).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('is translated for nobody who may not read it', async () => {
    const { path, fence } = await joined('words');
    const kasia = await served.as(KASIA);
    expect((await kasia.post(`${path}/translations`, { fence, seq: 0 })).status).toBe(409);
    expect((await amal.post(`${path}/translations`, { fence: fence + 1, seq: 0 })).status).toBe(409);
    for (const seq of [1, 99]) expect((await amal.post(`${path}/translations`, { fence, seq })).status).toBe(404);
    const hidden = await served.desk.arrive('before');
    await served.desk.act(hidden, { ...REQUEST, share: 'from-now' });
    const later = await join(hidden);
    const own = `/desk/api/conversations/${hidden}/translations`;
    expect((await amal.post(own, { fence: later, seq: 0 })).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe('an answer to what somebody told us', () => {
  const REPORTS = '/desk/api/reports';
  const told = async (reads: Report['reads'] = 'ar') => {
    const { reports } = served.desk.redis;
    const number = reportNumberFrom(drawnBytes(8));
    const at = reports.placeOf(number);
    const said = { kind: 'wrong', about: null, words: 'Closed on Friday', locale: 'en', reads, sentAt: 1 } as const;
    await reports.send({ at, report: { number, hub: AMAL.hub, ...said, version: 0, owner: null, answer: null } });
    return { path: `${REPORTS}/${at}/answer`, answer: async () => (await reports.read(at))?.answer };
  };
  const body = { version: 0, answerId: 'answer-1', text: 'Come on Monday' };

  it('is kept in the language that its sender reads, with the original beside it, and staff see both', async () => {
    const { path, answer } = await told();
    const sent = await amal.post(path, body);
    const made = { by: 'service', service: 'A service', original: 'Come on Monday', from: 'en' };
    expect(sent).toMatchObject({ status: 200, body: { reads: 'ar', answer: { text: 'ar of Come on Monday', made } } });
    expect(await answer()).toMatchObject({ text: 'ar of Come on Monday', locale: 'ar', made });
    expect(reportsSchema.parse((await amal.get(REPORTS)).body).translator).toBe('A service');
  });

  it('is translated once, however often it is sent', async () => {
    const { path } = await told();
    const first = await amal.post(path, body);
    expect(await amal.post(path, body)).toEqual(first);
    expect(asked).toEqual(['en>ar Come on Monday']);
  });

  it('that staff wrote in that language goes nowhere else', async () => {
    const { path, answer } = await told();
    await amal.post(path, { ...body, text: 'أهلا', locale: 'ar' });
    expect(await answer()).toMatchObject({ text: 'أهلا', locale: 'ar', made: { by: 'staff' } });
    expect(asked).toEqual([]);
  });

  it('is kept as it was written where the service fails, and says so', async () => {
    isFailing = true;
    const { path, answer } = await told('pl');
    await amal.post(path, body);
    expect(await answer()).toMatchObject({
      text: 'Come on Monday',
      locale: 'en',
      made: { by: 'untranslated', why: 'failed' },
    });
  });

  it('goes to the service only where it can be the answer: not of another hub, and not to an older view', async () => {
    const { path } = await told();
    const ola = await served.as(OLA);
    expect((await ola.post(path, body)).status).toBe(404);
    expect((await amal.post(path, { ...body, version: 7 })).status).toBe(409);
    expect((await amal.post(`${REPORTS}/${'a'.repeat(43)}/answer`, body)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('of the person goes to no service: only what staff write does', async () => {
    const { path } = await told();
    await amal.post(path, body);
    expect(asked.join()).not.toContain('Closed on Friday');
  });
});
