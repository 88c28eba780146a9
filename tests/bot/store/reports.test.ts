import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Placed, Report } from '../../../bot/conversation/reports.ts';
import { textOf } from '../../../bot/store/reply.ts';
import { reportNumberFrom } from '../../../dialogs/report/number.ts';
import { drawnBytes } from '../../draws.ts';
import { staffCard } from './conversation-fixture.ts';
import { startTestStore, type TestStore } from './redis-fixture.ts';

let test: TestStore;
beforeAll(async () => {
  test = await startTestStore();
});
afterAll(() => test.stop());

const DAY = 24 * 3_600_000;

function newReport(more: Partial<Report> = {}): Placed {
  const number = reportNumberFrom(drawnBytes(8));
  const report: Report = {
    number,
    hub: 'hub',
    kind: 'wrong',
    about: 'service:hub-drop-in',
    words: 'it is closed on Fridays',
    locale: 'pl',
    reads: 'pl',
    sentAt: 1_700_000_000_000,
    version: 0,
    owner: null,
    answer: null,
    ...more,
  };
  return { at: test.reports.placeOf(number), report };
}

async function sent(more: Partial<Report> = {}): Promise<Placed> {
  const placed = newReport(more);
  await test.reports.send(placed);
  return placed;
}

const taken = (report: Report): Report => ({ ...report, version: report.version + 1, owner: staffCard('Amal') });

describe('a report', () => {
  it('is read in its place, in any process, and its number alone leads there', async () => {
    const { at, report } = await sent();
    const other = await test.another();
    expect(other.reports.placeOf(report.number)).toBe(at);
    expect(await other.reports.read(at)).toEqual(report);
    expect(await test.reports.isFree(at)).toBe(false);
    expect(await test.reports.isFree(newReport().at)).toBe(true);
  });

  it('that is sent again stays as staff have changed it', async () => {
    const placed = await sent();
    await test.reports.change(placed.at, taken);
    await test.reports.send(placed);
    expect(await test.reports.read(placed.at)).toMatchObject({ version: 1, owner: { name: 'Amal' } });
    expect((await test.reports.list('hub', 100)).filter(({ at }) => at === placed.at)).toHaveLength(1);
  });

  it('comes into the list where the process ended before it could put it there', async () => {
    const placed = await sent({ hub: 'crashed' });
    await test.data.send(['DEL', 'reports:crashed']);
    await test.reports.send(placed);
    expect(await test.reports.list('crashed', 10)).toEqual([placed]);
  });

  it('loses nothing where two members of staff change it at once', async () => {
    const { at } = await sent({ words: '' });
    const other = await test.another();
    const adding = (word: string) => (report: Report) => ({ ...report, words: `${report.words}${word}` });
    await Promise.all([test.reports.change(at, adding('a')), other.reports.change(at, adding('b'))]);
    const { words } = (await test.reports.read(at)) ?? { words: '' };
    expect([...words].sort()).toEqual(['a', 'b']);
  });

  it('ends 90 days after its last change, and its key with it', async () => {
    const { at } = await sent();
    await test.data.send(['PEXPIRE', `report:1:${at}`, '5000']);
    await test.keys.send(['PEXPIRE', `r:${at}`, '5000']);
    await test.reports.change(at, taken);
    expect(await test.data.send(['PTTL', `report:1:${at}`])).toBeGreaterThan(90 * DAY - 60_000);
    expect(await test.keys.send(['PTTL', `r:${at}`])).toBeGreaterThan(90 * DAY - 60_000);
  });
});

describe('the list for a hub', () => {
  it('has the newest first, at most so many, and nothing of another hub', async () => {
    const placed = [];
    for (const sentAt of [3, 1, 2]) placed.push(await sent({ hub: 'listed', sentAt }));
    await sent({ hub: 'elsewhere' });
    const times = async (limit: number) =>
      (await test.reports.list('listed', limit)).map(({ report }) => report.sentAt);
    expect(await times(10)).toEqual([3, 2, 1]);
    expect(await times(2)).toEqual([3, 2]);
  });

  it('loses what is over', async () => {
    const { at } = await sent({ hub: 'over' });
    await test.data.send(['DEL', `report:1:${at}`]);
    expect(await test.reports.list('over', 10)).toEqual([]);
    expect(await test.data.send(['ZCARD', 'reports:over'])).toBe(0);
  });
});

describe('a report that was dropped', () => {
  it('is not read, not listed, not changed, and its number is not given out again soon', async () => {
    const { at } = await sent({ hub: 'dropped' });
    await test.reports.drop(at);
    expect(await test.reports.read(at)).toBeNull();
    expect(await test.reports.list('dropped', 10)).toEqual([]);
    expect(await test.reports.change(at, taken)).toBeNull();
    expect(await test.reports.isFree(at)).toBe(false);
  });

  it('is not brought back by a write that was under way', async () => {
    const placed = newReport({ hub: 'late' });
    await test.reports.drop(placed.at);
    await test.reports.send(placed);
    expect(await test.reports.read(placed.at)).toBeNull();
    expect(await test.reports.list('late', 10)).toEqual([]);
  });

  it('cannot be read from what an old file or backup still holds', async () => {
    const { at } = await sent();
    const backup = await test.data.send(['GET', `report:1:${at}`]);
    await test.reports.drop(at);
    await test.data.send(['SET', `report:1:${at}`, backup as Buffer]);
    expect(await test.reports.read(at)).toBeNull();
  });
});

describe('what lies in the store', () => {
  it('is neither the number nor a word, in no file of either server', async () => {
    const { at, report } = await sent({ words: 'canary-words', about: 'guide:canary-guide' });
    const answer = { id: 'answer-1', text: 'canary-answer', staff: staffCard(), at: 1 };
    await test.reports.change(at, (it) => ({ ...taken(it), answer }));
    const files = await readdir(test.dataDir, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    const bytes = await Promise.all(paths.map((path) => readFile(path)));
    expect(Buffer.concat(bytes).includes(`report:1:${at}`)).toBe(true);
    for (const text of [report.number, 'canary-words', 'canary-guide', 'canary-answer']) {
      expect(bytes.filter((each) => each.includes(text))).toEqual([]);
    }
  });

  it('does not open in another place', async () => {
    const [one, other] = [await sent(), await sent()];
    const sealed = await test.data.send(['GET', `report:1:${one.at}`]);
    await test.data.send(['SET', `report:1:${other.at}`, sealed as Buffer]);
    await expect(test.reports.read(other.at)).rejects.toMatchObject({ code: 'internal' });
  });

  it('has nothing but places in the list', async () => {
    const { at } = await sent({ hub: 'places' });
    const members = await test.data.send(['ZRANGE', 'reports:places', '0', '-1']);
    expect((members as Buffer[]).map((member) => textOf(member))).toEqual([at]);
  });
});
