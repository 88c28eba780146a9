import { describe, expect, it } from 'vitest';
import { importedOne } from '../importing.ts';

describe('hours', () => {
  it.each([
    [
      'of every week',
      { freq: 'WEEKLY', byday: 'TH,FR', opens_at: '10:00:00', closes_at: '18:00:00' },
      { freq: 'WEEKLY', byday: ['TH', 'FR'], opens_at: '10:00', closes_at: '18:00' },
    ],
    [
      'with names of days',
      { freq: 'weekly', byday: 'Monday, Tuesday', opens_at: '9am', closes_at: '5pm' },
      { byday: ['MO', 'TU'], opens_at: '09:00', closes_at: '17:00' },
    ],
    [
      'of the first and the last Monday',
      { freq: 'MONTHLY', byday: '1MO,-1MO', opens_at: '10:00', closes_at: '11:00' },
      { freq: 'MONTHLY', byday: ['1MO', '-1MO'] },
    ],
    [
      'of days of the month',
      { freq: 'MONTHLY', bymonthday: '2,3', opens_at: '10:00' },
      { freq: 'MONTHLY', bymonthday: [2, 3] },
    ],
    [
      'of every second week',
      { freq: 'WEEKLY', interval: 2, byday: 'MO', dtstart: '2026-11-02', opens_at: '10:00' },
      { interval: 2, dtstart: '2026-11-02' },
    ],
    [
      'that end',
      { freq: 'WEEKLY', byday: 'MO', valid_from: '2026-01-01', valid_to: '2026-12-31', until: '2026-12-20' },
      { valid_from: '2026-01-01', valid_to: '2026-12-31', until: '2026-12-20' },
    ],
  ])('%s are taken as they are', (_name, schedule, expected) => {
    const { service, remarks } = importedOne({ schedules: [schedule] });
    expect(service.schedules[0]).toMatchObject(expected);
    expect(remarks.filter((it) => it.startsWith('schedules'))).toEqual([]);
  });

  it('that nobody could compute are kept in words', () => {
    const { service, remarks } = importedOne({
      schedules: [{ freq: 'WEEKLY', interval: 2, byday: 'MO', opens_at: '10:00', closes_at: '12:00' }],
    });
    expect(service.schedules).toMatchObject([{ freq: null, description: 'MO, every 2 (weekly), 10:00 to 12:00' }]);
    expect(remarks).toContain(
      'schedules[*].dtstart is missing, so nobody knows which one is the first; these hours are kept in words only',
    );
  });

  it('of one place stay with that place', () => {
    const schedules = [{ freq: 'WEEKLY', byday: 'MO' }];
    const { service } = importedOne({ service_at_locations: [{ schedules, location: { name: 'Hall' } }] });
    expect(service.locations[0]?.schedules[0]?.byday).toEqual(['MO']);
    expect(service.schedules).toEqual([]);
  });

  it('of version 1 include the days on which it is closed', () => {
    const { service } = importedOne({
      regular_schedules: [{ freq: 'WEEKLY', byday: 'MO' }],
      holiday_schedules: [{ closed: true, start_date: '2026-12-24', end_date: '2027-01-02' }],
    });
    expect(service.schedules).toHaveLength(1);
    expect(service.closures).toEqual([{ from: '2026-12-24', to: '2027-01-02' }]);
  });
});

describe('people', () => {
  const ann = { name: 'Ann Persona', title: 'Manager', email: 'ann@example.org', phones: [{ number: '07700 900123' }] };

  it('are left out unless they are marked as a public contact', () => {
    const { service, remarks } = importedOne({ contacts: [ann] });
    expect([service.contacts, service.phones]).toEqual([[], []]);
    expect(remarks).toContain('contacts[*] is a named person who is not marked as a public contact, and was left out');
  });

  it.each([
    ['a field', { public: true }],
    ['its visibility', { visibility: 'public' }],
    ['an attribute', { attributes: [{ taxonomy_term: { name: 'Public contact' } }] }],
  ])('are taken when marked by %s', (_name, mark) => {
    const { service } = importedOne({ contacts: [{ ...ann, ...mark }] });
    expect(service.contacts).toMatchObject([
      { public: true, name: 'Ann Persona', role: 'Manager', phones: [{ number: '07700 900123' }] },
    ]);
  });

  it('behind addresses, assurance and edits are left out', () => {
    const { service } = importedOne({
      assurer_email: 'ann@example.org',
      metadata: [{ updated_by: 'Ann Persona' }],
      service_at_locations: [
        { location: { name: 'Hall', addresses: [{ attention: 'Ann Persona', address_1: '1 High Street' }] } },
      ],
    });
    expect(JSON.stringify(service)).not.toMatch(/ann|persona/i);
  });

  it('are not desks: the number of a desk is that of the service', () => {
    const { service } = importedOne({
      contacts: [{ name: 'Reception', phones: [{ number: '0151 123 4567 (ask for Jo)' }] }],
    });
    expect(service.contact.phone).toBe('0151 123 4567');
  });

  it.each(['Mrs Smith, Reception', 'Dr Jones'])('with a title are people, such as %s', (name) => {
    expect(importedOne({ contacts: [{ name, phones: [{ number: '0151 123 4567' }] }] }).service.phones).toEqual([]);
  });
});

describe('a service', () => {
  it.each([
    ['-1', { minimum_age: -1, maximum_age: '65' }, { maximum_age: 65 }],
    ['the wrong way round', { minimum_age: 65, maximum_age: 18 }, {}],
    ['in words', { minimum_age: '18+' }, { minimum_age: 18 }],
    [
      'of version 1',
      { eligibilitys: [{ eligibility: 'Adults', minimum_age: 18 }] },
      { words: { en: 'Adults' }, minimum_age: 18 },
    ],
  ])('with ages %s', (_name, record, eligibility) => {
    expect(importedOne(record).service.eligibility).toEqual(eligibility);
  });

  it('speaks the languages that it names by code or by name', () => {
    const languages = [
      { code: 'pl' },
      { name: 'Farsi' },
      { language: 'Arabic, Kurdish Sorani' },
      { name: 'Klingon' },
      { code: 'urd' },
    ];
    const { service, remarks } = importedOne({ languages });
    expect(service.languages).toEqual(['pl', 'fa', 'ar', 'ckb', 'ur']);
    expect(remarks).toContain('languages[*].name is a language that we have no code for; its name is passed on');
  });

  it('is free only where that is said plainly', () => {
    const cost = (record: object) => importedOne(record).service.cost;
    expect(cost({ fees: 'Free' })).toBe('free');
    expect(cost({ fees: 'Free for over 60s' })).toBe('unknown');
    expect(cost({ cost_options: [{ amount: 0 }] })).toBe('free');
    expect(cost({ fees_description: 'Free', cost_options: [{ amount: '£3.50', option: 'Adults' }] })).toBe('paid');
  });

  it('is not offered when its status is none that we know', () => {
    expect(importedOne({ status: 'ACTIVE' }).service.status).toBe('active');
    expect(importedOne({ status: 'temporarily-closed' }).service.status).toBe('temporarily closed');
    expect(importedOne({ status: 'paused' }).service.status).toBe('inactive');
  });

  it('is not assured in the future', () => {
    expect(importedOne({ assured_date: '2026-11-22' }).service.assured_on).toBe('2026-11-22');
    expect(importedOne({ assured_date: '2026-11-23' }).service.assured_on).toBeNull();
  });

  it('belongs to topics by its subjects, and else by its name', () => {
    const esd = { taxonomy_term: { name: 'Provision', code: '1818' } };
    expect(importedOne({ attributes: [esd] }).service.topics).toEqual(['money']);
    expect(importedOne({ name: 'English classes for refugees' }).service.topics).toEqual(['status', 'learning']);
  });

  it('says which of its fields nobody keeps', () => {
    expect(importedOne({ deliverable_type: 'advice' }).remarks).toContain(
      'deliverable_type is not a field that is kept, and was left out',
    );
  });

  it('has places with what is known of them, and no made-up ones', () => {
    const location = {
      latitude: 100,
      longitude: 0,
      addresses: [{ address_1: '1 High Street', postal_code: 'l110aa', country: 'United Kingdom' }],
    };
    const { service } = importedOne({ service_at_locations: [{ location }, {}] });
    expect(service.locations).toMatchObject([
      { name: '1 High Street', postcode: 'L11 0AA', outcode: 'L11', country: 'GB' },
    ]);
    expect(service.locations[0]).not.toHaveProperty('latitude');
  });

  it.each([
    ['Step-free access throughout.', 'yes'],
    ['There is no step-free access.', 'unknown'],
    ['Wheelchair access to the ground floor, but not to the toilets.', 'unknown'],
  ])('is step-free only where that is said without a but: %s', (description, expected) => {
    const location = { name: 'Hall', accessibility: [{ description }] };
    expect(importedOne({ service_at_locations: [{ location }] }).service.locations[0]?.step_free).toBe(expected);
  });
});
