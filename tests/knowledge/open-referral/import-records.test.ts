import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedFile } from '../../../knowledge/open-referral/feed-file.ts';
import type { ImportReport } from '../../../knowledge/open-referral/import-records.ts';
import type { JsonObject } from '../../../knowledge/open-referral/json.ts';
import { faults, faultyFeed, uuid } from './faulty-feed.ts';
import { imported } from './importing.ts';

const sum = ({ imported: added, updated, rejected }: ImportReport) => added + updated + rejected.length;
const record = {
  id: 'a',
  name: 'Advice',
  status: 'active',
  organization: { id: 'o', name: 'Org', description: 'Org.' },
};

describe('a feed with every fault that real feeds have', () => {
  const { records, taken } = faultyFeed(240);
  const first = imported(records);

  it('is taken as far as it makes sense, and no record is lost silently', () => {
    expect(first.report).toMatchObject({ read: 240, imported: taken, updated: 0 });
    expect(first.report.rejected).toHaveLength(240 - taken);
    expect(first.file.services).toHaveLength(taken);
  });

  it('says of each rejected record its id, its place and the reason', () => {
    expect(first.report.rejected.slice(0, 5)).toEqual([
      { id: uuid(0), path: '$[13]', why: 'The same id came before in this feed; the first one was taken.' },
      { id: null, path: '$[14].id', why: 'The service has no id, so nobody could find it again next time.' },
      { id: uuid(15), path: '$[15].name', why: 'The service has no name.' },
      { id: null, path: '$[16]', why: 'This is not an object, so it is no service.' },
      { id: null, path: '$[17]', why: 'This is not an object, so it is no service.' },
    ]);
  });

  it('makes one warning of a fault that many records have', () => {
    const ages = first.report.warnings.find(
      (it) => it.path === '$[*].minimum_age' && it.why.startsWith('is not an age'),
    );
    expect(ages?.records).toBe(Math.ceil((240 - 3) / faults.length));
    expect(ages?.ids).toHaveLength(5);
  });

  it('makes one warning of it also where the records come as lines', () => {
    const lines = [1, 2, 3].map((it) => JSON.stringify({ ...record, id: `s${it}`, minimum_age: -1 })).join('\n');
    expect(imported(lines).report.warnings.slice(0, 1)).toMatchObject([
      { path: '$[*].minimum_age', why: 'is not an age, and was left out', records: 3, ids: ['s1', 's2', 's3'] },
    ]);
  });

  it('holds no word of a named person who is not marked as a public contact', () => {
    const text = JSON.stringify(first.file);
    for (const word of ['Persona', 'ann.', '900123', 'Jo']) expect(text).not.toContain(word);
  });

  it('can be read again from the file that it becomes', () => {
    expect(feedFile.safeParse(first.file).error).toBeUndefined();
  });

  it('changes nothing when it comes a second time', () => {
    const again = imported(records, { existing: first.file });
    expect(again.file).toEqual(first.file);
    expect(again.report).toMatchObject({ read: 240, imported: 0, updated: taken, unchanged: taken });
    expect(sum(again.report)).toBe(240);
  });
});

describe('a second import', () => {
  const before = imported([record, { ...record, id: 'b', name: 'Other' }]).file;

  it('updates what the feed has changed, under the same id', () => {
    const { report, file } = imported([{ ...record, name: 'New name' }], { existing: before });
    expect(report).toMatchObject({ imported: 0, updated: 1, unchanged: 0 });
    const names = Object.fromEntries(file.services.map((it) => [it['id'], it['name']]));
    expect(names[idOf(before.services, 'a')]).toEqual({ en: 'New name' });
  });

  it('leaves alone what a person has changed since', () => {
    const edited = before.services.map((it) => (sourceOf(it) === 'a' ? { ...it, status: 'inactive' } : it));
    const { report, file } = imported([{ ...record, name: 'New name' }], { existing: { ...before, services: edited } });
    expect(file.services).toEqual(edited);
    expect(report.rejected).toEqual([
      { id: 'a', path: '$[0]', why: 'This service was changed by hand since it was imported; it stays as it is.' },
    ]);
    expect(report.warnings[0]).toMatchObject({ records: 1, ids: ['a'] });
  });

  it('leaves alone what a person has written by hand for the same service', () => {
    const byHand = { sources: new Map([['a', 'our-advice']]), names: new Map() };
    const { report, file } = imported([record], { byHand });
    expect(file.services).toEqual([]);
    expect([report.read, sum(report)]).toEqual([1, 1]);
    expect(report.rejected[0]?.why).toContain('our-advice');
  });

  it('stops offering what has gone from a feed that was read whole, and offers it again when it is back', () => {
    const gone = imported([record], { existing: before, whole: true });
    expect(gone.file.services.find((it) => sourceOf(it) === 'b')).toMatchObject({ status: 'inactive' });
    const back = imported([record, { ...record, id: 'b', name: 'Other' }], { existing: gone.file, whole: true });
    expect(back.file).toEqual(before);
  });

  it('keeps what is not in a part of a feed', () => {
    expect(imported([record], { existing: before }).file).toEqual(before);
  });
});

describe('any records at all', () => {
  const anyJson = fc.jsonValue({ maxDepth: 4 });
  const keys = [
    'id',
    'name',
    'status',
    'description',
    'minimum_age',
    'maximum_age',
    'assured_date',
    'last_modified',
    'url',
    'email',
    'fees',
    'organization',
    'organization_id',
    'schedules',
    'service_at_locations',
    'contacts',
    'phones',
    'languages',
    'cost_options',
    'attributes',
    'eligibilitys',
    'holiday_schedules',
    'funding',
    'program',
    'fingerpost',
  ];
  const deep = [
    'id',
    'name',
    'number',
    'freq',
    'byday',
    'interval',
    'dtstart',
    'count',
    'opens_at',
    'closes_at',
    'location',
    'addresses',
    'postal_code',
    'latitude',
    'longitude',
    'amount',
    'taxonomy_term',
    'phones',
    'code',
    'valid_from',
    'valid_to',
    'topics',
    'translations',
    'start_date',
    'closed',
  ];
  const tricky = fc.constantFrom(
    '<b',
    '&#x0;',
    '\u202e',
    '-1',
    '24:00',
    '2026-02-30',
    '2026-10-25T01:30:00',
    'WEEKLY',
    'MO,XX',
    '__proto__',
    '1e999',
    '٠١٢',
    'http://[',
    'a@b',
    'zh-Hant',
  );
  const leaf = fc.oneof(tricky, anyJson, fc.string({ unit: 'binary' }));
  const part = fc.dictionary(
    fc.constantFrom(...deep),
    fc.oneof(leaf, fc.array(fc.dictionary(fc.constantFrom(...deep), leaf), { maxLength: 2 })),
    { maxKeys: 6 },
  );
  const anyRecord = fc.dictionary(
    fc.constantFrom(...keys),
    fc.oneof(leaf, part, fc.array(fc.oneof(part, leaf), { maxLength: 3 })),
    { maxKeys: 12 },
  );
  const anyFeed = fc.array(
    fc.oneof(
      anyRecord,
      anyRecord.map((it) => ({ ...it, id: 'same', name: 'n' })),
      anyJson,
    ),
    { maxLength: 6 },
  );

  it('are all accounted for, nothing throws, the file is sound, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyFeed, (records) => {
        const first = imported(JSON.stringify(records));
        expect(first.report.read).toBe(records.length);
        expect(sum(first.report)).toBe(records.length);
        expect(first.report.rejected.filter((it) => it.why.includes('could not be read'))).toEqual([]);
        expect(feedFile.safeParse(first.file).error).toBeUndefined();
        const again = imported(JSON.stringify(records), { existing: first.file });
        expect(again.file).toEqual(first.file);
        expect([again.report.imported, sum(again.report)]).toEqual([0, records.length]);
      }),
      { numRuns: 200 },
    );
  });
});

function sourceOf(record: JsonObject): unknown {
  return (record['source'] as JsonObject)['id'];
}

function idOf(records: readonly JsonObject[], source: string): string {
  return String(records.find((it) => sourceOf(it) === source)?.['id']);
}
