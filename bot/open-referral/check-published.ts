import type { ValidateFunction } from 'ajv/dist/2020.js';
import fastify from 'fastify';
import { loadPlaces } from '../../knowledge/load/load-places.ts';
import { directoryOf } from '../../knowledge/open-referral/directory.ts';
import { importRecords } from '../../knowledge/open-referral/import-records.ts';
import { isObject, type Json } from '../../knowledge/open-referral/json.ts';
import { takeApart } from '../../knowledge/open-referral/take-apart.ts';
import { day } from '../../knowledge/schema/date.ts';
import { OPEN_REFERRAL_PATH, openReferralApi } from './api/open-referral-api.ts';
import { contentChanged } from './content-changed.ts';
import { exportArea } from './export-area.ts';
import { publishedSchemas } from './published-schemas.ts';

export interface CheckReport {
  /** How many documents were checked, by what they are and by which schema. */
  readonly checked: Readonly<Record<string, number>>;
  readonly failures: readonly { readonly what: string; readonly path: string; readonly why: string }[];
}

/**
 * Checks what we publish by the JSON schemas that the standard publishes: the export of every area, and every kind of answer of
 * the read API. Examples in the folder are imported, and must leave nothing behind.
 */
export async function checkPublished(root: string, folder: string): Promise<CheckReport> {
  const schemas = await publishedSchemas(folder);
  const places = loadPlaces(root);
  const checked: Record<string, number> = {};
  const failures: { what: string; path: string; why: string }[] = [];
  const check = (what: string, by: ValidateFunction | null | undefined, document: unknown) => {
    if (!by) return;
    checked[what] = (checked[what] ?? 0) + 1;
    if (by(document)) return;
    for (const { instancePath, message } of by.errors ?? [])
      failures.push({ what, path: instancePath, why: message ?? '' });
  };

  for (const area of places.areas) {
    for (const service of exportArea(root, area.id).contents) {
      for (const [name, by] of schemas.services) check(`export of ${area.id} by ${name}`, by, service);
    }
  }
  const ask = await asker(root);
  check('/', schemas.details, await ask('/'));
  for (const query of ['', '?minimal=true', '?full=true&per_page=500']) {
    check(`/services${query}`, schemas.list, await ask(`/services${query}`));
  }
  for (const it of entriesOf(await ask('/services?per_page=500'))) {
    const whole = await ask(`/services/${idOf(it)}`);
    for (const [name, by] of schemas.services) check(`/services/{id} by ${name}`, by, whole);
  }
  const lists = [
    ['service_at_locations', schemas.serviceAtLocation],
    ['organizations', schemas.organisation],
    ['taxonomies', schemas.taxonomy],
    ['taxonomy_terms', schemas.term],
  ] as const;
  for (const [name, by] of lists) {
    for (const it of entriesOf(await ask(`/${name}?per_page=500`))) {
      check(`/${name}`, by, it);
      check(`/${name}/{id}`, by, await ask(`/${name}/${idOf(it)}`));
    }
  }
  for (const [name, text] of schemas.examples) {
    checked[`import of ${name}`] = 1;
    const lost = lostOf(text);
    if (lost !== null) failures.push({ what: `import of ${name}`, path: '', why: lost });
  }
  return { checked, failures };
}

/** The API over the content of a folder, asked without a network. */
async function asker(root: string): Promise<(path: string) => Promise<Json>> {
  const app = fastify();
  await app.register(
    openReferralApi({
      directory: directoryOf(loadPlaces(root), contentChanged(root)),
      publicUrl: 'https://directory.example.org',
      allowance: { burst: 1_000_000, perMinute: 1_000_000 },
      clock: () => 0,
    }),
  );
  return async (path) => JSON.parse((await app.inject(`${OPEN_REFERRAL_PATH}${path}`)).body) as Json;
}

function entriesOf(page: Json): Json[] {
  const contents = isObject(page) ? page['contents'] : undefined;
  return Array.isArray(contents) ? contents : [];
}

function idOf(entry: Json): string {
  return isObject(entry) ? String(entry['id']) : '';
}

function lostOf(text: string): string | null {
  const document = takeApart(text);
  if (document.kind !== 'services') return 'holds no services';
  const feed = 'example';
  const { report } = importRecords({
    ...document,
    feed,
    whole: false,
    area: { id: feed, timezone: 'Europe/London' },
    today: day.parse(new Date().toISOString().slice(0, 10)),
    guides: new Set(),
    existing: { feed, organisations: [], services: [] },
    byHand: { sources: new Map(), names: new Map() },
    elsewhere: new Map(),
  });
  return report.imported === report.read && report.read > 0 ? null : `${report.read} read, ${report.imported} imported`;
}
