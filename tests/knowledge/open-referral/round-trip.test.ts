import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlaces } from '../../../knowledge/load/load-places.ts';
import { directoryOf } from '../../../knowledge/open-referral/directory.ts';
import { feedFile } from '../../../knowledge/open-referral/feed-file.ts';
import { pageOf } from '../../../knowledge/open-referral/wire/page.ts';
import { wireService } from '../../../knowledge/open-referral/wire/wire.ts';
import { organisation } from '../../../knowledge/schema/organisation.ts';
import { type Service, service } from '../../../knowledge/schema/service.ts';
import { fixtureRoot } from '../fixture.ts';
import { faultyFeed } from './faulty-feed.ts';
import { imported } from './importing.ts';

const [place] = loadPlaces(fixtureRoot).areas;
if (!place) throw new Error('The fixture has no area.');
const testham = { ...place, example: false };
const hub = {
  ...organisation.parse({
    id: 'good-hub',
    name: 'Good Hub',
    kind: 'faith',
    description: { en: 'A place to go.', ar: 'مكان' },
    contact: { phone: '0151 496 0000', url: 'https://hub.example/', email: 'hello@hub.example' },
  }),
  area: testham.id,
};

/** Everything that a curator can say of a service. */
const everything = {
  id: 'breakfast',
  organisation: 'good-hub',
  kind: 'event',
  status: 'temporarily closed',
  name: { en: 'Breakfast club', ar: 'فطور' },
  summary: { en: 'Breakfast with others.', ar: 'فطور مع الآخرين.' },
  description: { en: 'Breakfast with others.\n\n- tea\n- toast', ar: 'فطور' },
  topics: ['people', 'money'],
  categories: [{ name: 'Food banks', taxonomy: 'ESD', code: '1818', url: 'https://standards.esd.org.uk/?uri=1818' }],
  words: { en: ['breakfast'], ar: ['فطور'] },
  guides: ['food-bank'],
  alert: { en: 'Bring a bag.', ar: 'حقيبة' },
  locations: [
    { name: 'Good Hub', outcode: 'T1', step_free: 'yes' },
    {
      name: 'Hall',
      address: '1 High Street',
      city: 'Testham',
      county: 'Testshire',
      postcode: 'T2 1AA',
      latitude: 53.4,
      longitude: -2.9,
      accessibility: ['Ramp at the back.'],
      transport: 'Bus 12',
      url: 'https://hall.example/',
      schedules: [{ freq: 'MONTHLY', byday: ['1SA', '-1SA'], opens_at: '10:00', closes_at: '12:00' }],
    },
    { kind: 'virtual', name: 'By phone' },
  ],
  schedules: [
    {
      byday: ['FR'],
      opens_at: '09:00',
      closes_at: '24:00',
      except: ['2026-12-25'],
      extra: ['2026-12-24'],
      bank_holidays: 'closed',
    },
    {
      freq: 'DAILY',
      interval: 3,
      dtstart: '2026-11-01',
      until: '2026-12-31',
      opens_at: '20:00',
      closes_at: '06:00',
      timezone: 'Europe/Paris',
    },
    {
      freq: 'YEARLY',
      byyearday: [1, -1],
      dtstart: '2026-01-01',
      count: 5,
      attending: 'online',
      link: 'https://join.example/',
    },
    { on: '2026-12-01', opens_at: '10:00', closes_at: '11:00', notes: 'Party.' },
    { freq: null, description: 'Ring first.' },
  ],
  closures: [{ from: '2026-12-24', to: '2027-01-02', words: { en: 'Winter break' } }],
  cost: 'paid',
  cost_words: { en: 'A pound', ar: 'جنيه' },
  prices: [
    { who: 'Adults', amount: 1, description: 'each time', valid_from: '2026-01-01' },
    { amount: 2, currency: 'EUR' },
  ],
  languages: ['en', 'ar', 'ckb', 'zh-Hant'],
  interpreter: 'yes',
  interpreter_words: { en: 'Arabic on Fridays' },
  childcare: 'no',
  step_free: 'yes',
  women_only: true,
  eligibility: { words: { en: 'Anybody', ar: 'أي شخص' }, minimum_age: 16, maximum_age: 99 },
  referral: { who: ['self', 'listed'], by: ['Testham Council'], how: { en: 'Come in.', ar: 'ادخل' } },
  contact: { phone: '0151 496 0001', url: 'https://breakfast.example/', email: 'eat@hub.example' },
  phones: [{ number: '0151 496 0002', extension: '12', kind: 'text', description: 'Texts only', languages: ['ar'] }],
  contacts: [
    {
      public: true,
      name: 'Sam Public',
      role: 'Cook',
      department: 'Kitchen',
      email: 'sam@hub.example',
      phones: [{ number: '0151 496 0003' }],
    },
  ],
  risk: { en: 'None.', ar: 'لا' },
  assured_on: '2026-11-01',
};
const plain = {
  id: 'plain',
  organisation: 'good-hub',
  name: { en: 'Plain' },
  summary: { en: 'Plain.' },
  topics: ['place'],
  cost: 'free',
  location: { name: 'Testham' },
  assured_on: null,
};
const services = [everything, plain].map((it) => ({ ...service.parse(it), area: testham.id }));

function exported(these: readonly Service[], example = false) {
  return directoryOf({ areas: [{ ...testham, example }], organisations: [hub], services: these }).services.map(
    (it) => it.service,
  );
}

/** What a service says, without the ids that the feed and the import give to it and its parts. */
function saidBy(it: object): unknown {
  const noise = ['id', 'organisation', 'source', 'area', 'more'];
  return JSON.parse(JSON.stringify(it, (name, value: unknown) => (noise.includes(name) ? undefined : value)));
}

function byName(list: readonly Pick<Service, 'name'>[]) {
  return list.toSorted((a, b) => (a.name.en < b.name.en ? -1 : 1));
}

describe('what is exported', () => {
  const wire = exported(services);

  it('is as our own schema of the standard wants it', () => {
    for (const it of wire) expect(wireService.strict().safeParse(it).error).toBeUndefined();
  });

  it('says the same when another Fingerpost imports it', () => {
    const { report, file } = imported(pageOf(wire, 1, 10));
    expect(report).toMatchObject({ read: 2, imported: 2, rejected: [], warnings: [] });
    const read = feedFile.parse(file);
    expect(byName(read.services).map(saidBy)).toEqual(byName(services).map(saidBy));
    expect(read.organisations[0]).toMatchObject({
      name: hub.name,
      kind: hub.kind,
      description: hub.description,
      contact: hub.contact,
    });
  });

  it('keeps the ids of what was imported, and is the same when it is exported again', () => {
    const read = feedFile.parse(imported(wire).file);
    const organisations = read.organisations.map((it) => ({ ...it, area: testham.id }));
    const again = read.services.map((it) => ({ ...it, area: testham.id }));
    const twice = directoryOf({ areas: [testham], organisations, services: again }).services.map((it) => it.service);
    expect(twice.map((it) => [it.id, it.organization_id])).toEqual(wire.map((it) => [it.id, it.organization_id]));
    expect(twice.map((it) => it.service_at_locations)).toEqual(wire.map((it) => it.service_at_locations));
  });

  it('is never taken for checked when it is an example', () => {
    const [first] = exported(services, true);
    expect(first).not.toHaveProperty('assured_date');
    for (const it of exported(services, true)) {
      expect([it.name, it.description, it.alert]).toEqual([
        expect.stringMatching(/^Example: /),
        expect.stringMatching(/^Example: /),
        expect.stringMatching(/^This is an example .* not been verified/),
      ]);
    }
  });
});

describe('feeds of others', () => {
  const example = (name: string) => readFileSync(join(import.meta.dirname, 'published', name), 'utf8');

  it.each(['service_full.json', 'service_list.json'])('such as the published %s are imported whole', (name) => {
    expect(imported(example(name)).report).toMatchObject({ read: 1, imported: 1, rejected: [] });
  });

  it('are passed on with the fields that we have no use for', () => {
    const source = JSON.parse(example('service_full.json'));
    const read = feedFile.parse(imported(source).file);
    const organisations = read.organisations.map((it) => ({ ...it, area: testham.id }));
    const list = read.services.map((it) => ({ ...it, area: testham.id }));
    const [wire] = directoryOf({ areas: [testham], organisations, services: list }).services;
    const kept = [
      'id',
      'name',
      'url',
      'email',
      'status',
      'fees',
      'accreditations',
      'minimum_age',
      'maximum_age',
      'assured_date',
      'alert',
      'last_modified',
      'funding',
      'service_areas',
    ] as const;
    expect(Object.fromEntries(kept.map((name) => [name, wire?.service[name]]))).toEqual(
      Object.fromEntries(kept.map((name) => [name, source[name]])),
    );
    expect(wire?.service.organization).toMatchObject(source.organization);
    expect(wire?.service.cost_options?.[0]).toMatchObject(source.cost_options[0]);
    const { attention: _, ...address } = source.service_at_locations[0].location.addresses[0];
    expect(wire?.service.service_at_locations?.[0]?.location.addresses?.[0]).toEqual({
      ...address,
      address_type: 'physical',
    });
  });

  it('with every fault are valid when they are passed on', () => {
    const read = feedFile.parse(imported(faultyFeed(60).records).file);
    const organisations = read.organisations.map((it) => ({ ...it, area: testham.id }));
    const list = read.services.map((it) => ({ ...it, area: testham.id }));
    const written = directoryOf({ areas: [testham], organisations, services: list }).services;
    expect(written).toHaveLength(list.length);
    for (const it of written) expect(wireService.strict().safeParse(it.service).error).toBeUndefined();
  });
});
