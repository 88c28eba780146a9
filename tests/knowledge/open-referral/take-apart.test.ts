import { describe, expect, it } from 'vitest';
import { takeApart } from '../../../knowledge/open-referral/take-apart.ts';

const one = { id: 'a', name: 'Advice' };
const two = { id: 'b', name: 'Food' };

describe('services are found in', () => {
  it.each([
    [
      'the envelope of version 3',
      { total_items: 2, total_pages: 1, first_page: true, last_page: true, contents: [one, two] },
    ],
    ['that of version 1', { totalElements: 2, totalPages: 1, first: true, last: true, content: [one, two] }],
    ['one with small letters', { totalelements: '2', contents: [one, two] }],
    ['an envelope in an envelope', { data: { contents: [one, two] } }],
    ['a bare list', [one, two]],
    ['a data package', { services: [one, two] }],
  ])('%s', (_name, document) => {
    const found = takeApart(JSON.stringify(document));
    expect(found.kind === 'services' && found.records.map((it) => it.value)).toEqual([one, two]);
  });

  it('lines of JSON, of which one is broken', () => {
    const found = takeApart(`${JSON.stringify(one)}\n{"id": "c"\n\n${JSON.stringify(two)}\n`);
    expect(found).toMatchObject({
      records: [
        { path: 'line 1', value: one },
        { path: 'line 4', value: two },
      ],
      broken: [{ id: null, path: 'line 2', why: 'This line is not JSON.' }],
    });
  });

  it('a document that is one service, which is not a whole feed', () => {
    expect(takeApart(JSON.stringify({ ...one, services: [] }))).toMatchObject({
      list: false,
      records: [{ path: '$' }],
    });
  });

  it('an organisation that holds its services', () => {
    const found = takeApart(JSON.stringify([{ id: 'o', name: 'Org', services: [one] }]));
    expect(found).toMatchObject({
      records: [{ path: '$[0].services[0]', value: { ...one, organization: { id: 'o', name: 'Org' } } }],
    });
  });

  it('a document with a byte order mark', () => {
    expect(takeApart(`\uFEFF${JSON.stringify([one])}`)).toMatchObject({ records: [{ value: one }] });
  });
});

describe('what an envelope says of pages', () => {
  it('is read under the names of every version', () => {
    const pagingOf = (it: object) => {
      const found = takeApart(JSON.stringify(it));
      return found.kind === 'services' ? found.paging : null;
    };
    expect(pagingOf({ total_items: 7, total_pages: 4, first_page: true, last_page: false, contents: [] })).toEqual({
      total: 7,
      pages: 4,
      first: true,
      last: false,
    });
    expect(pagingOf({ totalElements: 7, totalPages: 4, first: false, last: true, content: [] })).toEqual({
      total: 7,
      pages: 4,
      first: false,
      last: true,
    });
    expect(pagingOf({ totalelements: '7', contents: [] })).toEqual({ total: 7 });
  });
});

describe('no services are in', () => {
  it.each([
    ['text', 'Service unavailable', 'unreadable'],
    ['a page of HTML', '<html>\n<body>Not found</body>\n</html>', 'unreadable'],
    ['a number', '42', 'unreadable'],
    ['JSON that was cut off', '[{"id":"a"', 'unreadable'],
    ['an object of another kind', '{"error":"no"}', 'unreadable'],
    ['lists within lists, ten thousand deep', '['.repeat(10_000), 'unreadable'],
    ['the start page of an API', '{"version":"HSDS 3.0","profile":"x","openapi_url":"y"}', 'api-details'],
  ])('%s', (_name, text, kind) => {
    expect(takeApart(text).kind).toBe(kind);
  });

  it('an empty page, which is an empty list', () => {
    expect(takeApart(' \n')).toMatchObject({ kind: 'services', records: [] });
  });
});
