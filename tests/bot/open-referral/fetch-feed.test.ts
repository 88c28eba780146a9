import { describe, expect, it } from 'vitest';
import type { FeedRead } from '../../../bot/open-referral/feed-read.ts';
import { fetchFeed, usualLimits } from '../../../bot/open-referral/fetch-feed.ts';
import { feedServer, json, pageFor } from './feed-server.ts';

const limits = { ...usualLimits, timeoutMs: 2_000, retryAfterMs: [1, 1] };
const records = Array.from({ length: 250 }, (_, index) => ({
  id: `s${index}`,
  name: `Service ${index}`,
  schedules: [],
}));
const idsOf = (read: FeedRead) => read.records.map((it) => (it.value as { id: string }).id);
const allIds = records.map((it) => it.id);

describe('a feed over HTTP', () => {
  it('is read page by page to its end', async () => {
    await using server = await feedServer((url, response) => json(response, pageFor(url, records)));
    const read = await fetchFeed(new URL(`${server.url}/services`), limits);
    expect([idsOf(read), read.whole, read.faults]).toEqual([allIds, true, []]);
    expect(server.asked.map((it) => new URL(it, server.url).searchParams.get('page'))).toEqual(['1', '2', '3']);
    expect(read.records[150]?.path).toBe('page 2 $.contents[50]');
  });

  it('is found behind the start page of its API', async () => {
    await using server = await feedServer((url, response) =>
      url.pathname === '/api/'
        ? json(response, { version: 'HSDS 3.0', profile: 'https://p.example', openapi_url: 'https://o.example' })
        : json(response, pageFor(url, records)),
    );
    const read = await fetchFeed(new URL(`${server.url}/api/`), limits);
    expect(idsOf(read)).toEqual(allIds);
    expect(server.asked[1]).toMatch(/^\/api\/services\?/);
  });

  it('keeps the page size and the filter of the address', async () => {
    await using server = await feedServer((url, response) => json(response, pageFor(url, records)));
    await fetchFeed(new URL(`${server.url}/services?per_page=200&organization_id=7`), limits);
    expect(server.asked).toHaveLength(2);
    for (const it of server.asked) expect(it).toMatch(/per_page=200.*organization_id=7/);
  });

  it('is asked without questions that it refuses', async () => {
    await using server = await feedServer((url, response) =>
      url.searchParams.has('full') ? json(response, {}, 400) : json(response, pageFor(url, records)),
    );
    expect(idsOf(await fetchFeed(new URL(`${server.url}/services`), limits))).toEqual(allIds);
  });

  it('may count its pages from 0', async () => {
    await using server = await feedServer((url, response) => {
      const page = Number(url.searchParams.get('page'));
      const content = records.slice(page * 100, page * 100 + 100);
      json(response, { totalElements: 250, totalPages: 3, number: page, first: page === 0, last: page === 2, content });
    });
    const read = await fetchFeed(new URL(`${server.url}/services`), limits);
    expect(idsOf(read).sort()).toEqual(allIds.toSorted());
  });

  it('may be a list that the server gives whole, whatever is asked', async () => {
    await using server = await feedServer((_url, response) => json(response, records));
    const read = await fetchFeed(new URL(`${server.url}/feed.json`), limits);
    expect([idsOf(read), read.whole, read.faults]).toEqual([allIds, true, []]);
  });

  it('may be lines of JSON, page after page until an empty one', async () => {
    await using server = await feedServer((url, response) => {
      const page = Number(url.searchParams.get('page'));
      response.end(
        records
          .slice((page - 1) * 100, page * 100)
          .map((it) => JSON.stringify(it))
          .join('\n'),
      );
    });
    expect(idsOf(await fetchFeed(new URL(`${server.url}/services`), limits))).toEqual(allIds);
  });

  it('may be a list without an envelope that ends with a page that is not found', async () => {
    await using server = await feedServer((url, response) => {
      const page = Number(url.searchParams.get('page'));
      if (page > 3) return json(response, {}, 404);
      return json(response, records.slice((page - 1) * 100, page * 100));
    });
    const read = await fetchFeed(new URL(`${server.url}/services`), limits);
    expect([idsOf(read), read.whole, read.faults]).toEqual([allIds, true, []]);
  });

  it('gives the details of a service under its id', async () => {
    const summaries = [
      { id: 'a b', name: 'A', status: 'active' },
      { id: 'gone', name: 'G', status: 'active' },
    ];
    await using server = await feedServer((url, response) => {
      if (url.pathname === '/services') return json(response, pageFor(url, summaries));
      if (url.pathname === '/services/a%20b')
        return json(response, { id: 'a b', name: 'A', schedules: [{ freq: 'WEEKLY' }] });
      return json(response, {}, 404);
    });
    const read = await fetchFeed(new URL(`${server.url}/services`), limits);
    expect(read.records.map((it) => it.value)).toMatchObject([
      { status: 'active', schedules: [{ freq: 'WEEKLY' }] },
      { id: 'gone' },
    ]);
    expect(read.faults).toEqual([
      {
        path: '/services/{id}',
        why: 'The details of 1 services could not be read; what the list says of them was taken.',
      },
    ]);
  });
});

describe('a page that fails', () => {
  it.each([
    [
      'an error of the server',
      (it: { status: (status: number) => void }) => it.status(500),
      'answered with status 500',
    ],
    ['no JSON', (it: { text: (text: string) => void }) => it.text('<html>Sorry</html>'), 'holds no services'],
    ['nothing in time', () => undefined, 'did not answer within 0.2 seconds'],
  ] as const)('with %s is reported, and the others are kept', async (_name, fail, why) => {
    await using server = await feedServer((url, response) => {
      if (url.searchParams.get('page') !== '2') return json(response, pageFor(url, records));
      return fail({ status: (status) => json(response, {}, status), text: (text) => void response.end(text) });
    });
    const read = await fetchFeed(new URL(`${server.url}/services`), { ...limits, timeoutMs: 200 });
    expect(idsOf(read)).toEqual([...allIds.slice(0, 100), ...allIds.slice(200)]);
    expect(read.faults).toEqual([
      { path: 'page 2', why: `This page ${why}; the pages that could be read were taken.` },
    ]);
    expect(read.whole).toBe(false);
  });

  it('at the end is not searched for beyond it', async () => {
    await using server = await feedServer((url, response) =>
      url.searchParams.get('page') === '3' ? json(response, {}, 404) : json(response, pageFor(url, records)),
    );
    const read = await fetchFeed(new URL(`${server.url}/services`), limits);
    expect([idsOf(read), read.faults.length]).toEqual([allIds.slice(0, 200), 1]);
    expect(server.asked).toHaveLength(3);
  });

  it('only for a moment is asked again', async () => {
    let failures = 2;
    await using server = await feedServer((url, response) => {
      failures -= 1;
      return failures >= 0 ? json(response, {}, 503) : json(response, pageFor(url, records));
    });
    expect((await fetchFeed(new URL(`${server.url}/services`), limits)).faults).toEqual([]);
  });

  it('as the first one says why nothing was read', async () => {
    await using server = await feedServer((_url, response) => json(response, {}, 404));
    expect(await fetchFeed(new URL(`${server.url}/services`), limits)).toMatchObject({
      records: [],
      faults: [{ path: 'page 1', why: 'answered with status 404' }],
    });
  });

  it('because nobody listens says so', async () => {
    const closed = await feedServer(() => undefined);
    await closed[Symbol.asyncDispose]();
    const read = await fetchFeed(new URL(`${closed.url}/services`), limits);
    expect(read.faults).toEqual([{ path: 'page 1', why: 'could not be reached (ECONNREFUSED)' }]);
  });
});

describe('a feed without an end', () => {
  const unending = (page: number) => ({ total_items: 9_999, total_pages: 100, page_number: page, last_page: false });

  it('that repeats one page is read once', async () => {
    await using server = await feedServer((_url, response) =>
      json(response, { ...unending(1), contents: records.slice(0, 10) }),
    );
    const read = await fetchFeed(new URL(`${server.url}/services`), limits);
    expect(read.records).toHaveLength(10);
    expect(read.faults[0]?.why).toContain('the same as one before');
  });

  it('that brings nothing new is left after a few pages', async () => {
    await using server = await feedServer((url, response) =>
      json(response, { ...unending(Number(url.searchParams.get('page'))), contents: records.slice(0, 10) }),
    );
    const read = await fetchFeed(new URL(`${server.url}/services`), limits);
    expect(read.records).toHaveLength(40);
    expect(server.asked).toHaveLength(4);
    expect(read.faults[0]?.why).toContain('nothing new');
  });

  it('that brings ever more ends at the limit', async () => {
    await using server = await feedServer((url, response) => {
      const page = Number(url.searchParams.get('page'));
      json(response, { ...unending(page), contents: [{ id: `p${page}`, schedules: [] }] });
    });
    const read = await fetchFeed(new URL(`${server.url}/services`), { ...limits, mostPages: 7 });
    expect([read.records.length, read.whole]).toEqual([7, false]);
    expect(read.faults[0]?.why).toContain('longer than any that is read');
  });

  it('in one answer is not read beyond a size', async () => {
    await using server = await feedServer((_url, response) => json(response, records));
    const read = await fetchFeed(new URL(`${server.url}/services`), { ...limits, largestAnswer: 1024 });
    expect(read).toMatchObject({ records: [], faults: [{ why: expect.stringContaining('answered with more than') }] });
  });
});

describe('a redirect', () => {
  const away = (location: string) =>
    feedServer((url, response) =>
      url.pathname === '/old' ? void response.writeHead(302, { location }).end() : json(response, records),
    );

  it('on the same server is followed', async () => {
    await using server = await away('/new');
    expect(idsOf(await fetchFeed(new URL(`${server.url}/old`), limits))).toHaveLength(250);
  });

  it.each([
    ['to a file', 'file:///etc/passwd', 'is not an http or https address'],
    ['to another kind of address', 'data:application/json,[]', 'is not an http or https address'],
    ['into a private network', 'http://10.0.0.1/', 'redirects into a private network'],
    ['to the cloud’s own address', 'http://169.254.169.254/latest/', 'redirects into a private network'],
    ['to this machine by another name', 'http://localhost:1/', 'redirects into a private network'],
    ['to this machine in IPv6', 'http://[::1]/', 'redirects into a private network'],
    ['to a machine by its bare name', 'http://redis/', 'redirects into a private network'],
    ['with a user name', 'http://a:b@127.0.0.1/', 'holds a user name, which is not sent'],
    ['in a circle', '/old', 'redirects more than 5 times'],
  ])('%s is not', async (_name, location, why) => {
    await using server = await away(location);
    expect((await fetchFeed(new URL(`${server.url}/old`), limits)).faults).toEqual([{ path: 'page 1', why }]);
  });
});
