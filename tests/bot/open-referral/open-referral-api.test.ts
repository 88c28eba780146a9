import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerErrors } from '../../../bot/http/error-answers.ts';
import { secureHeaders } from '../../../bot/http/security-headers.ts';
import { OPEN_REFERRAL_PATH, openReferralApi } from '../../../bot/open-referral/api/open-referral-api.ts';
import { loadPlaces } from '../../../knowledge/load/load-places.ts';
import { directoryOf } from '../../../knowledge/open-referral/directory.ts';
import { feedFile } from '../../../knowledge/open-referral/feed-file.ts';
import { wirePage } from '../../../knowledge/open-referral/wire/page.ts';
import {
  wireOrganisation,
  wireService,
  wireServiceAtLocation,
  wireServiceMinimal,
  wireServiceSummary,
  wireTaxonomy,
  wireTerm,
} from '../../../knowledge/open-referral/wire/wire.ts';
import { fixtureRoot } from '../../knowledge/fixture.ts';
import { uuid } from '../../knowledge/open-referral/faulty-feed.ts';
import { imported } from '../../knowledge/open-referral/importing.ts';

const organization = { id: uuid(900), name: 'Testham Voluntary Action', description: 'Helps.' };
const foodBanks = {
  id: uuid(800),
  name: 'Food banks',
  description: 'Food',
  taxonomy: 'ESD',
  taxonomy_id: uuid(700),
  code: '1818',
};
const records = Array.from({ length: 23 }, (_, index) => ({
  id: uuid(index),
  name: index === 7 ? 'Café for everybody' : `Advice ${index}`,
  status: 'active',
  organization: index < 3 ? organization : { ...organization, id: uuid(901), name: 'Other' },
  last_modified: `2026-10-${String(index + 1).padStart(2, '0')}T00:00:00Z`,
  attributes: index < 5 ? [{ id: uuid(600 + index), taxonomy_term: foodBanks }] : [],
  service_at_locations: [
    {
      id: uuid(500 + index),
      location: { id: uuid(400), name: 'Hall', addresses: [{ address_1: '1 High Street', postal_code: 'T1 1AA' }] },
    },
  ],
}));

let app: FastifyInstance;
let now = 0;

beforeAll(async () => {
  const places = loadPlaces(fixtureRoot);
  const read = feedFile.parse(imported(records).file);
  const [place] = places.areas;
  if (!place) throw new Error('The fixture has no area.');
  const area = { ...place, example: false };
  const directory = directoryOf({
    areas: [area],
    organisations: read.organisations.map((it) => ({ ...it, area: area.id })),
    services: read.services.map((it) => ({ ...it, area: area.id })),
  });
  app = fastify();
  secureHeaders(app, { https: false });
  answerErrors(app, () => '');
  await app.register(
    openReferralApi({
      directory,
      publicUrl: 'https://fingerpost.example',
      allowance: { burst: 1_000, perMinute: 60 },
      clock: () => now,
    }),
  );
});

afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({ url: `${OPEN_REFERRAL_PATH}${path}`, headers });
const ids = async (path: string) => (await get(path)).json().contents.map((it: { id: string }) => it.id);

describe('answers are as our schemas of the standard say', () => {
  it.each([
    ['/services', wirePage(wireServiceSummary.strict())],
    ['/services?full=true', wirePage(wireService.strict())],
    ['/services?minimal=true', wirePage(wireServiceMinimal.strict())],
    [`/services/${uuid(0)}`, wireService.strict()],
    ['/service_at_locations', wirePage(wireServiceAtLocation.strict())],
    [`/service_at_locations/${uuid(500)}`, wireServiceAtLocation.strict()],
    ['/organizations', wirePage(wireOrganisation.strict())],
    [`/organizations/${uuid(900)}`, wireOrganisation.strict()],
    ['/taxonomies', wirePage(wireTaxonomy.strict())],
    [`/taxonomies/${uuid(700)}`, wireTaxonomy.strict()],
    ['/taxonomy_terms', wirePage(wireTerm.strict())],
    [`/taxonomy_terms/${uuid(800)}`, wireTerm.strict()],
  ])('%s', async (path, schema) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(200);
    expect(schema.safeParse(answer.json()).error).toBeUndefined();
    if ('contents' in answer.json()) expect(answer.json().empty).toBe(false);
  });

  it('also at the root, where a reader looks who knows no more than the address', async () => {
    expect((await app.inject('/services')).body).toBe((await get('/services')).body);
  });

  it('and the start page names the standard and the description of the API', async () => {
    const { openapi_url, ...details } = (await get('/')).json();
    expect(details).toEqual({ version: 'HSDS-UK-3.0', profile: expect.stringMatching(/^https:/) });
    expect(openapi_url).toBe('https://fingerpost.example/open-referral/v3/openapi.json');
    const described = (await get('/openapi.json')).json();
    expect(Object.keys(described.paths)).toContain('/open-referral/v3/services/{id}');
  });
});

describe('a list', () => {
  it('comes in pages whose envelope tells the truth', async () => {
    const first = (await get('/services?per_page=10')).json();
    expect(first).toMatchObject({
      total_items: 23,
      total_pages: 3,
      page_number: 1,
      size: 10,
      first_page: true,
      last_page: false,
      empty: false,
    });
    const last = (await get('/services?per_page=10&page=3')).json();
    expect(last).toMatchObject({ page_number: 3, size: 3, first_page: false, last_page: true, empty: false });
    expect((await get('/services?per_page=10&page=4')).json()).toMatchObject({
      size: 0,
      last_page: true,
      empty: true,
      contents: [],
    });
  });

  it('holds every service once over its pages, in an order that stays', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => ids(`/services?per_page=10&page=${page}`)));
    expect(pages.flat()).toEqual(records.map((it) => it.id));
  });

  it('comes as lines of JSON where that is asked for', async () => {
    const answer = await get('/services?format=ndjson&per_page=2');
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    expect(
      answer.body
        .trimEnd()
        .split('\n')
        .map((it) => JSON.parse(it).id),
    ).toEqual([uuid(0), uuid(1)]);
  });

  it.each([
    ['words, without marks and in any order', 'search=everybody%20CAFE', [7]],
    ['an organisation', `organization_id=${uuid(900)}`, [0, 1, 2]],
    ['a subject', `taxonomy_term_id=${uuid(800)}`, [0, 1, 2, 3, 4]],
    ['a list of subjects', `taxonomy_id=${uuid(700)}`, [0, 1, 2, 3, 4]],
    ['what has changed since a day', 'modified_after=2026-10-22', [22]],
    ['what has changed since a moment', 'modified_after=2026-10-22T01:30:00%2B02:00', [21, 22]],
    ['all of these at once', `organization_id=${uuid(900)}&modified_after=2026-10-02&search=advice`, [2]],
    ['nothing that there is', 'search=zebra', []],
  ])('can be asked for %s', async (_what, query, expected) => {
    expect(await ids(`/services?${query}`)).toEqual(expected.map(uuid));
    expect(await ids(`/service_at_locations?${query}`)).toEqual(expected.map((it) => uuid(500 + it)));
  });

  it('of subjects can be asked for those of one list', async () => {
    expect(await ids(`/taxonomy_terms?taxonomy_id=${uuid(700)}`)).toEqual([uuid(800)]);
    expect(await ids('/taxonomies?search=esd')).toEqual([uuid(700)]);
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['/services?page=0'],
    ['/services?page=one'],
    ['/services?page=1&page=2'],
    ['/services?per_page=501'],
    ['/services?format=xml'],
    ['/services?full=yes'],
    ['/services?modified_after=yesterday'],
    ['/services?organization_id=1'],
    ['/taxonomy_terms?taxonomy_id=x'],
  ])('%s is 400 with a code, and says nothing of what was asked', async (path) => {
    const answer = await get(path);
    expect([answer.statusCode, answer.json()]).toEqual([400, { error: { code: 'request.invalid' } }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each(['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'])(
    '/%s/{id} of what is not there is 404',
    async (list) => {
      const answer = await get(`/${list}/${uuid(99)}`);
      expect([answer.statusCode, answer.json()]).toEqual([404, { error: { code: 'request.not-found' } }]);
    },
  );
});

describe('anybody may read', () => {
  it('from any site, and keep the answer for a while', async () => {
    const { headers } = await get('/services');
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=300',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('and is not sent again what they have', async () => {
    const { headers } = await get('/services');
    const again = await get('/services', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get('/services?page=2', { 'if-none-match': String(headers.etag) })).statusCode).toBe(200);
  });

  it('as much as everybody, and is told when to come again', async () => {
    let answer = await get('/taxonomies');
    for (let count = 0; count < 1_000 && answer.statusCode === 200; count += 1) answer = await get('/taxonomies');
    expect([answer.statusCode, answer.json().error.code, answer.headers['retry-after']]).toEqual([
      429,
      'request.too-many',
      '1',
    ]);
    now += 1_000;
    expect((await get('/taxonomies')).statusCode).toBe(200);
  });
});
