/** A record with one fault that real feeds have, and what must become of it. */
interface Fault {
  readonly name: string;
  readonly spoil: (record: Record<string, unknown>, index: number) => unknown;
  readonly taken: boolean;
}

const organization = { id: uuid(9_000), name: 'Testham Voluntary Action', description: 'Helps people in Testham.' };

export const faults: readonly Fault[] = [
  { name: 'none', taken: true, spoil: (it) => it },
  {
    name: 'HTML in text',
    taken: true,
    spoil: (it) => ({ ...it, description: '<p>Help &amp; advice</p><ul><li>One</li><li>Two</li></ul>' }),
  },
  {
    name: 'nulls',
    taken: true,
    spoil: (it) => ({ ...it, url: null, email: null, schedules: null, contacts: [null], languages: null }),
  },
  { name: 'ages of -1', taken: true, spoil: (it) => ({ ...it, minimum_age: -1, maximum_age: -1 }) },
  {
    name: 'dates without a zone',
    taken: true,
    spoil: (it) => ({ ...it, last_modified: '2026-07-01T10:00:00', assured_date: '2026-10-01 00:00:00' }),
  },
  {
    name: 'text in telephone numbers',
    taken: true,
    spoil: (it) => ({ ...it, phones: [{ number: '0151 123 4567 (ask for Jo)' }] }),
  },
  {
    name: 'telephone numbers without an id',
    taken: true,
    spoil: (it) => ({
      ...it,
      contacts: [{ name: 'Reception', phones: [{ number: '01511234567' }, { number: 'call Jo' }] }],
    }),
  },
  {
    name: 'wrong types',
    taken: true,
    spoil: (it) => ({
      ...it,
      name: 12345,
      description: { en: 'x' },
      schedules: 'Mondays',
      minimum_age: 'eighteen',
      organization: 'us',
    }),
  },
  {
    name: 'hours that make no rule',
    taken: true,
    spoil: (it) => ({
      ...it,
      schedules: [
        { freq: 'WEEKLY', interval: 2, byday: 'MO', opens_at: '10:00', closes_at: '12:00' },
        { freq: 'OFTEN' },
        {},
      ],
    }),
  },
  {
    name: 'version 1',
    taken: true,
    spoil: ({ id, name }) => ({
      id,
      name,
      status: 'active',
      organization,
      regular_schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '09:00:00', closes_at: '12:00:00' }],
      eligibilitys: [{ minimum_age: 18, maximum_age: -1 }],
      service_taxonomys: [{ taxonomy: { id: '1818', name: 'Food banks', vocabulary: 'esdServiceTypes' } }],
      service_at_locations: [
        {
          location: {
            id: 'x',
            name: 'Hall',
            physical_addresses: [{ address_1: '1 High Street', city: 'Testham', postal_code: 'l11 0aa' }],
          },
        },
      ],
      contacts: [{ phones: [{ number: '0151 111 2222' }] }],
      languages: [{ language: 'Polish' }],
    }),
  },
  {
    name: 'a named person',
    taken: true,
    spoil: (it) => ({
      ...it,
      contacts: [
        {
          id: uuid(1),
          name: 'Ann Persona',
          title: 'Manager',
          email: 'ann.persona@example.org',
          phones: [{ number: '07700 900123' }],
        },
      ],
    }),
  },
  { name: 'an unknown status', taken: true, spoil: (it) => ({ ...it, status: 'paused' }) },
  { name: 'no organisation', taken: true, spoil: ({ organization: _, ...it }) => it },
  { name: 'an id twice', taken: false, spoil: (it) => ({ ...it, id: uuid(0) }) },
  { name: 'no id', taken: false, spoil: ({ id: _, ...it }) => it },
  { name: 'no name', taken: false, spoil: (it) => ({ ...it, name: '  ' }) },
  { name: 'a text instead of a record', taken: false, spoil: () => 'service' },
  { name: 'null instead of a record', taken: false, spoil: () => null },
];

/** A feed of so many records that goes through all faults again and again; the first record is whole. */
export function faultyFeed(count: number): { records: unknown[]; taken: number } {
  const turns = Array.from({ length: count }, (_, index) => faults[index % faults.length] ?? faults[0]);
  return {
    records: turns.map((fault, index) => fault?.spoil(sound(index), index)),
    taken: turns.filter((fault) => fault?.taken).length,
  };
}

function sound(index: number): Record<string, unknown> {
  return {
    id: uuid(index),
    name: `Advice ${index}`,
    description: 'Free advice on housing. No appointment needed.',
    status: 'active',
    organization,
    schedules: [{ id: uuid(index + 1_000), freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00', closes_at: '17:00' }],
  };
}

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
