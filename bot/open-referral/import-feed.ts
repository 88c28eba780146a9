import { basename } from 'node:path';
import { loadPlaces } from '../../knowledge/load/load-places.ts';
import { feedFile } from '../../knowledge/open-referral/feed-file.ts';
import { type ImportReport, importRecords } from '../../knowledge/open-referral/import-records.ts';
import { canonical } from '../../knowledge/open-referral/json.ts';
import type { Day } from '../../knowledge/schema/date.ts';
import { importedElsewhere, readArea, writeArea, writtenByHand } from './area-feeds.ts';
import { type FeedRead, nothingRead } from './feed-read.ts';
import { fetchFeed } from './fetch-feed.ts';
import { readFeedFile } from './read-feed-file.ts';

export interface ImportOrder {
  /** The knowledge folder. */
  readonly root: string;
  /** A path, or an address that begins with http:// or https://. */
  readonly from: string;
  readonly area: string;
  /** The name of the feed; by default it is made of the file's name or of the address. */
  readonly feed?: string;
  readonly today: Day;
  /** Whether to write nothing. */
  readonly dryRun: boolean;
}

export interface ImportOutcome {
  readonly report: ImportReport;
  /** Whether all could be read: false when a file, or a page of a feed, could not. */
  readonly complete: boolean;
}

/**
 * Imports a feed into an area. Pages that could not be read are reported, and what was read is kept.
 * @throws BrokenKnowledge when the areas' files are broken; RangeError when there is no such area.
 */
export async function importFeed(order: ImportOrder): Promise<ImportOutcome> {
  const { root, area, today } = order;
  const places = loadPlaces(root);
  const place = places.areas.find((it) => it.id === area);
  if (!place)
    throw new RangeError(`There is no area ${area}. There are: ${places.areas.map((it) => it.id).join(', ')}.`);
  const feed = order.feed ?? feedNameOf(order.from);
  const read = await readFrom(order.from);
  const existing = await readArea(root, area, feed);
  const { report, file } = importRecords({
    records: read.records,
    broken: read.broken,
    whole: read.whole,
    feed,
    area: { id: area, timezone: place.timezone },
    today,
    guides: places.guides,
    existing,
    byHand: writtenByHand(places, area, feed),
    elsewhere: importedElsewhere(places, area, feed),
  });
  const changed = canonical(file) !== canonical(existing);
  if (changed && !order.dryRun) {
    feedFile.parse(file);
    await writeArea(root, area, file);
  }
  const faults = read.faults.map(({ path, why }) => ({ path, why, records: 0, ids: [] }));
  return { report: { ...report, warnings: [...faults, ...report.warnings] }, complete: read.faults.length === 0 };
}

async function readFrom(from: string): Promise<FeedRead> {
  if (!/^https?:\/\//i.test(from)) return readFeedFile(from);
  return URL.canParse(from) ? fetchFeed(new URL(from)) : nothingRead('$', 'This is not a web address.');
}

/** The port does not count. `directory.example.org/api` and `Services (2).json` make `directory-example-org-api` and `services-2`. */
function feedNameOf(from: string): string {
  const url = URL.canParse(from) && /^https?:/i.test(from) ? new URL(from) : null;
  const name = url ? `${url.hostname}${url.pathname}` : basename(from).replace(/\.[a-z0-9]+$/i, '');
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return words.replaceAll(/^-+|-+$/g, '') || 'feed';
}
