import { type AreasOfLife, areasOfLife } from '../schema/areas-of-life.ts';
import type { TopicId } from '../schema/topic.ts';
import { bytesOf, type Folder, textOf } from './files.ts';
import { check, readYaml } from './yaml-source.ts';

const FILE = 'areas-of-life.yaml';

/** Reads `areas-of-life.yaml`. Undefined, with its problems listed, when it is missing, broken, or names no guide. */
export function loadAreasOfLife(folder: Folder, guides: ReadonlyMap<string, TopicId>): AreasOfLife | undefined {
  const bytes = bytesOf(folder, FILE);
  const source = bytes && readYaml(FILE, textOf(bytes), folder.problems);
  const read = source && check(source, areasOfLife, folder.problems);
  if (!source || !read?.ok) return undefined;
  const lists: (readonly [keys: readonly string[], ids: readonly string[]])[] = [
    ...Object.entries(read.value.areas).map(([area, ids]) => [['areas', area], ids] as const),
    [['cannot_wait'], read.value.cannot_wait],
  ];
  for (const [keys, ids] of lists) {
    for (const id of ids.filter((it) => !guides.has(it))) {
      folder.problems.push({
        path: FILE,
        line: source.lineOf(keys),
        reason: `${keys.join('.')}: there is no guide ${id}`,
      });
    }
  }
  return read.value;
}
