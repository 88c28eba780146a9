import { describe, expect, it } from 'vitest';
import { curatedService, service } from '../../../knowledge/schema/service.ts';

const short = {
  id: 'a',
  organisation: 'o',
  name: { en: 'A' },
  summary: { en: 'A.' },
  topics: ['people'],
  assured_on: null,
};
const pathsOf = (written: object) =>
  curatedService.safeParse({ ...short, ...written }).error?.issues.map((it) => it.path.join('.'));

describe('a service', () => {
  it('needs little; what nobody has told us is unknown or not there', () => {
    expect(service.parse(short)).toMatchObject({
      kind: 'service',
      status: 'active',
      locations: [],
      schedules: [],
      cost: 'unknown',
      childcare: 'unknown',
      referral: { who: [], by: [] },
    });
  });

  it('has its only place among its places', () => {
    const { locations } = service.parse({ ...short, location: { name: 'Hall', postcode: 'L11 0AA' } });
    expect(locations).toMatchObject([{ name: 'Hall', outcode: 'L11', kind: 'physical' }]);
  });

  it('has the number to try first among its numbers', () => {
    const named = service.parse({ ...short, contact: { phone: '0151 1' }, phones: [{ number: '0151 2' }] });
    expect([named.contact.phone, named.phones.map((it) => it.number)]).toEqual(['0151 1', ['0151 1', '0151 2']]);
    const unnamed = service.parse({ ...short, phones: [{ number: '0151 2', kind: 'text' }, { number: '0151 3' }] });
    expect(unnamed.contact.phone).toBe('0151 3');
  });

  it.each([
    ['no topic, though a person wrote it', { topics: [] }, 'topics'],
    ['one place and several', { location: { name: 'A' }, locations: [{ name: 'B' }] }, 'locations'],
    ['a date that is missing, as an event', { kind: 'event' }, 'schedules'],
    ['organisations that may refer, unsaid', { referral: { who: ['listed'] } }, 'referral.by'],
    ['a contact that nobody marked as public', { contacts: [{ name: 'Sam' }] }, 'contacts.0.public'],
    ['a contact without name and role', { contacts: [{ public: true }] }, 'contacts.0'],
    [
      'closed days that end before they begin',
      { closures: [{ from: '2026-12-24', to: '2026-12-23' }] },
      'closures.0.to',
    ],
    ['a postcode that is none', { location: { name: 'A', postcode: 'L110AA' } }, 'location.postcode'],
  ])('with %s is refused', (_name, written, path) => {
    expect(pathsOf(written)).toContain(path);
  });
});
