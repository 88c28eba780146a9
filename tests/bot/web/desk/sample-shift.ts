import type { Shift, ShiftColleague, ShiftPerson } from '../../../../bot/wire/shift.ts';

/** A made-up shift in the form of the wire, for tests and for looking at the desk. */

const MINUTE = 60_000;
const HUB = { id: 'croxteth', name: 'Croxteth Good Help Hub' };
const OTHER = { id: 'granby', name: 'Granby Hub' };

function colleague(name: string, changes: Partial<ShiftColleague> = {}): ShiftColleague {
  return {
    id: `example:${name.toLowerCase()}`,
    name,
    role: 'adviser',
    languages: ['en'],
    hub: HUB,
    holds: 0,
    capacity: 3,
    since: Date.now() - 140 * MINUTE,
    away: null,
    rest: null,
    loan: null,
    ...changes,
  };
}

export function shiftPerson(number: number, changes: Partial<ShiftPerson> = {}): ShiftPerson {
  const since = changes.since ?? Date.now() - 4 * MINUTE;
  return {
    conversation: `07-${number.toString(16).padStart(32, '0')}`,
    hub: HUB.id,
    band: 'waiting',
    locale: 'ar',
    topics: ['health'],
    area: 'Croxteth',
    since,
    state: 'waiting',
    heldBy: null,
    late: { at: since + 10 * MINUTE, soon: since + 7.5 * MINUTE, by: 'limit' },
    fits: ['example:amal', 'example:kasia', 'example:sam'],
    ...changes,
  };
}

export function sampleShift(): Shift {
  const now = Date.now();
  return {
    now,
    hub: HUB,
    hubs: [OTHER],
    staff: [
      colleague('Amal', { languages: ['ar', 'en'], holds: 2 }),
      colleague('Kasia', { languages: ['pl', 'en'], away: now - 12 * MINUTE }),
      colleague('Sam', { role: 'supervisor', rest: { kind: 'pause', until: now + 6 * MINUTE } }),
      colleague('Ola', { hub: OTHER, languages: ['pl'], loan: { hub: HUB, until: now + 90 * MINUTE } }),
    ],
    people: [
      shiftPerson(1, {
        band: 'urgent',
        since: now - 3 * MINUTE,
        late: { at: now - MINUTE, soon: now - 2 * MINUTE, by: 'limit' },
      }),
      shiftPerson(2, { since: now - 8 * MINUTE, topics: ['health', 'home'], locale: 'pl' }),
      shiftPerson(3, { since: now - 2 * MINUTE, fits: [], area: null, topics: [] }),
      shiftPerson(4, {
        band: 'call-back',
        since: now - 200 * MINUTE,
        late: { at: now + 1240 * MINUTE, soon: now + 900 * MINUTE, by: 'limit' },
      }),
      shiftPerson(5, { state: 'joined', heldBy: 'example:amal', since: now - 20 * MINUTE }),
      shiftPerson(6, { state: 'offered', heldBy: 'example:amal', locale: 'en' }),
    ],
  };
}
