import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../../bot/conversation/reports.ts';
import { afterTimeout } from '../../../../bot/desk/after.ts';
import { reportSchema, reportsSchema } from '../../../../bot/wire/reports.ts';
import { reportNumberFrom, spokenNumber } from '../../../../dialogs/report/number.ts';
import { drawnBytes } from '../../../draws.ts';
import { AMAL, type Caller, KASIA, OLA, type ServedDesk, serveDesk } from './served-desk.ts';

let served: ServedDesk;
let amal: Caller;
let kasia: Caller;
beforeAll(async () => {
  served = await serveDesk(afterTimeout);
  [amal, kasia] = await Promise.all([served.as(AMAL), served.as(KASIA)]);
});
afterAll(() => served.stop());

const PATH = '/desk/api/reports';

async function sent(more: Partial<Report> = {}): Promise<{ id: string; report: Report }> {
  const { reports } = served.desk.redis;
  const number = reportNumberFrom(drawnBytes(8));
  const id = reports.placeOf(number);
  const report: Report = {
    number,
    hub: AMAL.hub,
    kind: 'wrong',
    about: 'guide:gp',
    words: 'الباب مغلق يوم الجمعة',
    locale: 'ar',
    reads: 'ar',
    sentAt: Date.now(),
    version: 0,
    owner: null,
    answer: null,
    ...more,
  };
  await reports.send({ at: id, report });
  return { id, report };
}

async function listOf(caller: Caller) {
  return reportsSchema.parse((await caller.get(PATH)).body);
}
const answer = (version: number, text: string, answerId = `answer-${text}`.slice(0, 60).replace(/\W/g, '-')) => ({
  version,
  answerId,
  text,
});

describe('what people told us', () => {
  it('is listed with its number, its words, what it is about, and nothing that leads to who sent it', async () => {
    const { id, report } = await sent();
    const found = (await listOf(amal)).reports.find((it) => it.id === id);
    expect(found).toEqual({
      id,
      number: spokenNumber(report.number),
      kind: 'wrong',
      about: { id: 'guide:gp', title: 'en guide:gp' },
      words: report.words,
      locale: 'ar',
      reads: 'ar',
      sentAt: report.sentAt,
      version: 0,
      state: 'sent',
      owner: null,
      answer: null,
    });
    expect(served.audited.at(-1)).toMatchObject({ event: 'audit.reports', staff: AMAL.id });
  });

  it('is for the staff of its hub only', async () => {
    const { id } = await sent();
    const ola = await served.as(OLA);
    expect((await listOf(ola)).reports).toEqual([]);
    for (const [act, body] of [
      ['take', { version: 0 }],
      ['answer', answer(0, 'hello')],
    ] as const) {
      expect(await ola.post(`${PATH}/${id}/${act}`, body)).toEqual({
        status: 404,
        body: { error: { code: 'report.not-found' } },
      });
    }
  });

  it('is taken over once: a colleague with an older view is told that it changed', async () => {
    const { id } = await sent();
    const taken = await amal.post(`${PATH}/${id}/take`, { version: 0 });
    expect(taken).toMatchObject({ status: 200, body: { state: 'taken', version: 1, owner: { name: 'Amal' } } });
    expect(await amal.post(`${PATH}/${id}/take`, { version: 0 })).toEqual(taken);
    expect(await kasia.post(`${PATH}/${id}/take`, { version: 0 })).toEqual({
      status: 409,
      body: { error: { code: 'report.changed' } },
    });
    expect(await kasia.post(`${PATH}/${id}/take`, { version: 1 })).toMatchObject({
      body: { owner: { name: 'Kasia' } },
    });
  });

  it('is answered once, however often the answer is sent, and can be answered anew', async () => {
    const { id } = await sent();
    const body = answer(0, 'We open on Fridays from June.');
    const first = await amal.post(`${PATH}/${id}/answer`, body);
    expect(first).toMatchObject({ status: 200, body: { state: 'answered', version: 1, answer: { name: 'Amal' } } });
    expect(await amal.post(`${PATH}/${id}/answer`, body)).toEqual(first);
    expect(await kasia.post(`${PATH}/${id}/answer`, answer(0, 'No.'))).toMatchObject({ status: 409 });
    const second = reportSchema.parse((await kasia.post(`${PATH}/${id}/answer`, answer(1, 'From May.'))).body);
    expect(second).toMatchObject({ answer: { text: 'From May.', name: 'Kasia' }, owner: { name: 'Amal' } });
    expect(served.audited.filter(({ report }) => report === id).map(({ event }) => event)).toContain('audit.answered');
  });

  it('that was taken back is gone', async () => {
    const { id } = await sent();
    await served.desk.redis.reports.drop(id);
    expect((await listOf(amal)).reports.map((it) => it.id)).not.toContain(id);
    expect(await amal.post(`${PATH}/${id}/take`, { version: 0 })).toMatchObject({ status: 404 });
  });

  const bad: [string, unknown][] = [
    ['take', {}],
    ['take', { version: '0' }],
    ['take', { version: 0, more: true }],
    ['answer', { version: 0, answerId: 'answer-1', text: '  ' }],
    ['answer', { version: 0, answerId: '../x', text: 'hello' }],
    ['answer', { version: 0, answerId: 'answer-1', text: 'x'.repeat(2_001) }],
  ];
  it.each(bad)('%s with %o is refused by its form', async (act, body) => {
    const { id } = await sent();
    expect(await amal.post(`${PATH}/${id}/${act}`, body)).toMatchObject({ status: 400 });
  });
});

describe('why steps did not work or were not for somebody', () => {
  it('reaches a curator with guide or service, code and day, and nothing else', async () => {
    const id = await served.desk.arrive();
    const today = new Date().toISOString().slice(0, 10);
    const is = { what: 'not-for-me', reason: 'too-far', day: today } as const;
    const effect = { kind: 'report-reason', version: 0, step: 'service:hub-drop-in', was: null, is } as const;
    await served.desk.redis.store.commit({ from: await served.desk.load(id), effects: [effect] });
    await served.desk.ports.runEffects(id);
    const { reasons } = await listOf(await served.as(AMAL, ['curator']));
    expect(reasons).toEqual([
      {
        what: 'not-for-me',
        reason: 'too-far',
        day: today,
        about: { id: 'service:hub-drop-in', title: 'en service:hub-drop-in' },
        count: 1,
      },
    ]);
  });
});
