import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoadedPlaces } from '../../knowledge/load/load-places.ts';
import { importedFolder } from '../../knowledge/load/read-imported.ts';
import type { WrittenFeedFile } from '../../knowledge/open-referral/feed-file.ts';
import type { ImportRequest } from '../../knowledge/open-referral/import-records.ts';

/** The file of a feed as it stands, or an empty one. The areas were loaded before, so it is known to be well formed. */
export async function readArea(root: string, area: string, feed: string): Promise<WrittenFeedFile> {
  try {
    return JSON.parse(await readFile(fileOf(root, area, feed), 'utf8')) as WrittenFeedFile;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { feed, organisations: [], services: [] };
    }
    throw error;
  }
}

/** Writes the file of a feed whole or not at all. The same content gives the same bytes. */
export async function writeArea(root: string, area: string, file: WrittenFeedFile): Promise<void> {
  const path = fileOf(root, area, file.feed);
  await mkdir(dirname(path), { recursive: true });
  const passing = `${path}.${process.pid}`;
  await writeFile(passing, `${JSON.stringify(file, null, 2)}\n`);
  await rename(passing, path);
}

/** What people wrote by hand in an area, so that an import of this feed leaves it alone. */
export function writtenByHand(places: LoadedPlaces, area: string, feed: string): ImportRequest['byHand'] {
  const byHand = places.services.filter((it) => it.area === area && it.source?.sum === undefined);
  return {
    sources: new Map(byHand.flatMap((it) => (it.source?.feed === feed ? [[it.source.id, it.id] as const] : []))),
    names: new Map(byHand.map((it) => [it.name.en.toLowerCase(), it.id])),
  };
}

/** The services that an area has from other feeds: the name of the feed by the id that the service has there. */
export function importedElsewhere(places: LoadedPlaces, area: string, feed: string): ReadonlyMap<string, string> {
  const others = places.services.filter((it) => it.area === area && it.source?.sum !== undefined);
  return new Map(others.flatMap(({ source }) => (source && source.feed !== feed ? [[source.id, source.feed]] : [])));
}

function fileOf(root: string, area: string, feed: string): string {
  return join(root, 'areas', area, importedFolder, `${feed}.json`);
}
