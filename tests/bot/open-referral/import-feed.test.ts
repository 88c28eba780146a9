import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportArea } from '../../../bot/open-referral/export-area.ts';
import { type ImportOrder, importFeed } from '../../../bot/open-referral/import-feed.ts';
import { loadPlaces } from '../../../knowledge/load/load-places.ts';
import { day } from '../../../knowledge/schema/date.ts';
import { type Copy, copyOfFixture } from '../../knowledge/fixture.ts';
import { faultyFeed, uuid } from '../../knowledge/open-referral/faulty-feed.ts';
import { feedServer, json, pageFor } from './feed-server.ts';

const { records, taken } = faultyFeed(240);
const importedFolder = (copy: Copy) => join(copy.root, 'areas/testham/imported');

function order(copy: Copy, from: string, more: Partial<ImportOrder> = {}): ImportOrder {
  return { root: copy.root, from, area: 'testham', today: day.parse('2026-11-22'), dryRun: false, ...more };
}

function savedIn(copy: Copy, name: string, document: unknown): string {
  copy.write(name, JSON.stringify(document));
  return join(copy.root, name);
}

describe('an import', () => {
  it('writes one file for the feed, which the knowledge base reads at the start', async () => {
    using copy = copyOfFixture();
    const { report, complete } = await importFeed(order(copy, savedIn(copy, 'Our Feed (2).json', records)));
    expect(complete).toBe(true);
    expect(report).toMatchObject({ read: 240, imported: taken, updated: 0 });
    expect(readdirSync(importedFolder(copy))).toEqual(['our-feed-2.json']);
    const { services } = loadPlaces(copy.root);
    expect(services.filter((it) => it.source?.feed === 'our-feed-2')).toHaveLength(taken);
    expect(services.every((it) => it.area === 'testham')).toBe(true);
  });

  it('that runs twice leaves the same bytes', async () => {
    using copy = copyOfFixture();
    const from = savedIn(copy, 'feed.json', records);
    await importFeed(order(copy, from));
    const before = readFileSync(join(importedFolder(copy), 'feed.json'), 'utf8');
    const { report } = await importFeed(order(copy, from));
    expect(report).toMatchObject({ read: 240, imported: 0, updated: taken, unchanged: taken });
    expect(readFileSync(join(importedFolder(copy), 'feed.json'), 'utf8')).toBe(before);
  });

  it('that is only tried says the same and writes nothing', async () => {
    using copy = copyOfFixture();
    const from = savedIn(copy, 'feed.json', records);
    const tried = await importFeed(order(copy, from, { dryRun: true }));
    expect(existsSync(importedFolder(copy))).toBe(false);
    expect(await importFeed(order(copy, from))).toEqual(tried);
  });

  it('leaves alone what a person wrote by hand, and says so', async () => {
    using copy = copyOfFixture();
    const source = `  source: { feed: feed, id: ${uuid(0)} }\n`;
    copy.replace('areas/testham/services.yaml', '  assured_on: null\n', `  assured_on: null\n${source}`);
    const { report } = await importFeed(order(copy, savedIn(copy, 'feed.json', records)));
    expect(report.rejected[0]).toEqual({
      id: uuid(0),
      path: '$[0]',
      why: 'This service is kept as it was written by hand (hub-breakfast).',
    });
    expect(report.read).toBe(report.imported + report.updated + report.rejected.length);
  });

  it('leaves alone what a person changed in its file', async () => {
    using copy = copyOfFixture();
    const from = savedIn(copy, 'feed.json', records);
    await importFeed(order(copy, from));
    const path = join(importedFolder(copy), 'feed.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"Advice 0"', '"Better name"'));
    const { report } = await importFeed(order(copy, from));
    expect(report.rejected.map((it) => it.id)).toContain(uuid(0));
    expect(readFileSync(path, 'utf8')).toContain('"Better name"');
  });

  it('keeps the pages that could be read, and is not complete', async () => {
    using copy = copyOfFixture();
    await using server = await feedServer((url, response) =>
      url.searchParams.get('page') === '2'
        ? void response.writeHead(404).end()
        : json(response, pageFor(url, records, 100)),
    );
    const { report, complete } = await importFeed(order(copy, `${server.url}/services`));
    expect(complete).toBe(false);
    expect(report.read).toBe(140);
    expect(report.warnings[0]).toMatchObject({ path: 'page 2', why: expect.stringContaining('status 404') });
    expect(readdirSync(importedFolder(copy))).toEqual(['127-0-0-1-services.json']);
  });

  it.each([
    ['is not there', 'nowhere.json', 'There is no such file.'],
    ['holds no services', 'area.json', 'is neither a list of services nor a service'],
  ])('of a file that %s reads nothing and says why', async (_what, name, why) => {
    using copy = copyOfFixture();
    copy.write('area.json', '{"kind":"area"}');
    const { report, complete } = await importFeed(order(copy, join(copy.root, name)));
    expect([complete, report.read, report.warnings.map((it) => it.why)]).toEqual([false, 0, [why]]);
    expect(existsSync(importedFolder(copy))).toBe(false);
  });

  it('into an area that is not there is refused', async () => {
    using copy = copyOfFixture();
    await expect(importFeed(order(copy, 'feed.json', { area: 'nowhere' }))).rejects.toThrow(
      'There is no area nowhere.',
    );
  });

  it('says which services another feed has brought already', async () => {
    using copy = copyOfFixture();
    await importFeed(order(copy, savedIn(copy, 'first.json', records.slice(0, 2))));
    const { report } = await importFeed(order(copy, savedIn(copy, 'second.json', records.slice(0, 1))));
    expect(report.imported).toBe(1);
    expect(report.warnings).toContainEqual({
      path: '$[*].id',
      why: 'is also that of a service from the feed first; perhaps it is there twice',
      records: 1,
      ids: [uuid(0)],
    });
  });

  it('of our own export gives every service back', async () => {
    using copy = copyOfFixture();
    await importFeed(order(copy, savedIn(copy, 'feed.json', records)));
    const page = exportArea(copy.root, 'testham');
    const { report } = await importFeed(order(copy, savedIn(copy, 'export.json', page)));
    expect(report).toMatchObject({ read: taken + 1, imported: taken + 1, rejected: [] });
  });
});

describe('a file that was imported and then broken', () => {
  it('stops the start, with its path and its line', async () => {
    using copy = copyOfFixture();
    await importFeed(order(copy, savedIn(copy, 'feed.json', records)));
    const path = join(importedFolder(copy), 'feed.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"feed": "feed"', '"feed": "other"'));
    expect(() => loadPlaces(copy.root)).toThrow('areas/testham/imported/feed.json:2 feed: the file is called feed');
    writeFileSync(path, '{');
    expect(() => loadPlaces(copy.root)).toThrow('areas/testham/imported/feed.json:1 ');
  });
});
