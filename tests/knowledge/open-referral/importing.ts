import {
  type ImportRequest,
  type ImportResult,
  importRecords,
} from '../../../knowledge/open-referral/import-records.ts';
import { takeApart } from '../../../knowledge/open-referral/take-apart.ts';
import { day } from '../../../knowledge/schema/date.ts';
import { type Service, service } from '../../../knowledge/schema/service.ts';

/** Imports a document into an area without entries, as a person would who tries a feed. */
export function imported(document: unknown, changes: Partial<ImportRequest> = {}): ImportResult {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const found = takeApart(text);
  if (found.kind !== 'services') throw new Error(`The document is ${found.kind}.`);
  return importRecords({
    records: found.records,
    broken: found.broken,
    whole: false,
    feed: 'feed',
    area: { id: 'testham', timezone: 'Europe/London' },
    today: day.parse('2026-11-22'),
    guides: new Set(['gp', 'food-bank']),
    existing: { feed: 'feed', organisations: [], services: [] },
    byHand: { sources: new Map(), names: new Map() },
    elsewhere: new Map(),
    ...changes,
  });
}

/** The one service that a record becomes, and what was remarked on it. */
export function importedOne(record: object): { service: Omit<Service, 'area'>; remarks: string[] } {
  const { report, file } = imported([{ id: 'one', name: 'One', status: 'active', ...record }]);
  if (report.rejected.length > 0) throw new Error(JSON.stringify(report.rejected));
  return {
    service: service.parse(file.services[0]),
    remarks: report.warnings.map((it) => `${it.path.replace('$[*].', '')} ${it.why}`),
  };
}
