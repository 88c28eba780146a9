import { describe, expect, it } from 'vitest';
import { DeskFault } from '../../../../../bot/web/desk/api/desk-fault.ts';
import { Reports } from '../../../../../bot/web/desk/reports/reports.ts';
import type { DeskReport } from '../../../../../bot/wire/reports.ts';

const REPORT: DeskReport = {
  id: 'r'.repeat(43),
  number: '482-193-5043',
  kind: 'wrong',
  about: { id: 'guide:gp', title: 'Seeing a doctor' },
  words: 'الباب مغلق',
  locale: 'ar',
  reads: 'ar',
  sentAt: 1_700_000_000_000,
  version: 0,
  state: 'sent',
  owner: null,
  answer: null,
};
const TAKEN: DeskReport = { ...REPORT, version: 1, state: 'taken', owner: { id: 'kasia', name: 'Kasia' } };

/** A server with one report; `refuses` is the code of its next refusal. */
function served() {
  const server = { now: REPORT, refuses: null as string | null, asked: [] as unknown[] };
  const change = async (...asked: unknown[]) => {
    server.asked.push(asked);
    if (server.refuses !== null) throw new DeskFault(server.refuses);
    server.now = TAKEN;
    return server.now;
  };
  const reports = new Reports({
    reports: async () => {
      if (server.refuses === 'offline') throw new DeskFault('offline');
      return { now: 1, translator: 'A service', reports: [server.now], reasons: [] };
    },
    takeReport: change,
    answerReport: change,
  });
  return { server, reports };
}

describe('what people told the hub, at the desk', () => {
  it('is answered in the language that staff say they write in, and knows what translates', async () => {
    const { server, reports } = served();
    await reports.again();
    expect(reports.state.get().translator).toBe('A service');
    await reports.answer(REPORT, { id: 'answer-1', text: 'أهلا', locale: 'ar' });
    expect(server.asked).toEqual([[REPORT.id, { version: 0, answerId: 'answer-1', text: 'أهلا', locale: 'ar' }]]);
  });

  it('is said to be nothing only once that is known', async () => {
    const { server, reports } = served();
    expect(reports.state.get()).toMatchObject({ isRead: false, reports: [] });
    server.refuses = 'offline';
    await reports.again();
    expect(reports.state.get()).toMatchObject({ isRead: false, fault: 'offline' });
    server.refuses = null;
    await reports.again();
    expect(reports.state.get()).toMatchObject({ isRead: true, fault: null, reports: [REPORT] });
  });

  it('changes at once where it was taken over, by the version that was read', async () => {
    const { server, reports } = served();
    await reports.again();
    await reports.take(REPORT);
    expect(server.asked).toEqual([[REPORT.id, 0]]);
    expect(reports.state.get().reports).toEqual([TAKEN]);
  });

  it('is read again where a colleague was faster, and that is told', async () => {
    const { server, reports } = served();
    await reports.again();
    server.now = TAKEN;
    server.refuses = 'report.changed';
    await expect(reports.answer(REPORT, { id: 'answer-1', text: 'hello', locale: 'en' })).rejects.toMatchObject({
      code: 'report.changed',
    });
    expect(reports.state.get().reports).toEqual([TAKEN]);
  });

  it('stays as it is where the service is away', async () => {
    const { server, reports } = served();
    await reports.again();
    server.refuses = 'offline';
    await expect(reports.take(REPORT)).rejects.toMatchObject({ code: 'offline' });
    expect(reports.state.get()).toMatchObject({ reports: [REPORT], fault: null });
  });
});
