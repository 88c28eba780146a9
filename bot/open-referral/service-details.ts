import { isObject, type JsonObject } from '../../knowledge/open-referral/json.ts';
import type { Note } from '../../knowledge/open-referral/notes.ts';
import { type FoundRecord, takeApart } from '../../knowledge/open-referral/take-apart.ts';
import type { FeedRead } from './feed-read.ts';
import { getText, type HttpLimits } from './get-text.ts';

/** Lists that only the whole record has: one that has none of them came from a list of services without their details. */
const details = [
  'service_at_locations',
  'schedules',
  'regular_schedules',
  'locations',
  'contacts',
  'phones',
  'languages',
  'cost_options',
  'attributes',
  'service_taxonomys',
  'service_areas',
];

const atOnce = 4;
/** After so many in a row the feed is taken to have no details. */
const mostFailures = 3;

/**
 * Gets `/services/{id}` for each service of which the list told no details. Where that does not work, what the list told is
 * kept, and a fault says so.
 */
export async function withDetails(read: FeedRead, base: URL, limits: HttpLimits): Promise<FeedRead> {
  const needed = read.records.filter(({ value }) => isSummary(value));
  if (needed.length === 0 || !/\/services\/?$/.test(base.pathname)) return read;
  const found = new Map<FoundRecord, JsonObject>();
  const faults: Note[] = [];
  let failures = 0;
  const waiting = needed.values();
  const work = async () => {
    for (const record of waiting) {
      if (failures >= mostFailures) return;
      const detail = await detailOf(record, base, limits);
      failures = detail === null ? failures + 1 : 0;
      if (detail !== null) found.set(record, detail);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const missing = needed.length - found.size;
  if (missing > 0) {
    const why = `The details of ${missing} services could not be read; what the list says of them was taken.`;
    faults.push({ path: '/services/{id}', why });
  }
  return {
    ...read,
    faults: [...read.faults, ...faults],
    records: read.records.map((it) => {
      const detail = found.get(it);
      return detail ? { path: it.path, value: detail } : it;
    }),
  };
}

function isSummary(value: unknown): boolean {
  return isObject(value) && 'id' in value && !details.some((name) => name in value);
}

async function detailOf({ value }: FoundRecord, base: URL, limits: HttpLimits): Promise<JsonObject | null> {
  const id = isObject(value) ? String(value['id']) : '';
  const address = new URL(base);
  address.pathname = `${base.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
  address.search = '';
  const answer = await getText(address, limits);
  const document = answer.ok ? takeApart(answer.text) : undefined;
  const detail = document?.kind === 'services' ? document.records[0]?.value : undefined;
  // A server that answers with something else must not replace what the list said.
  return isObject(detail) && isObject(value) && String(detail['id']) === id ? { ...value, ...detail } : null;
}
