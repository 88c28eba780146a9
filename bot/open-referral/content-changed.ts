import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When the files of an area were last changed on this machine, in UTC: what a reader is told who asks for what is new, where an
 * entry does not say it itself. It may be later than the change, never earlier, so nobody misses one.
 */
export function contentChanged(root: string): (area: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (area) => {
    if (!known.has(area)) known.set(area, newestIn(join(root, 'areas', area)));
    return known.get(area);
  };
}

function newestIn(folder: string): string | undefined {
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:yaml|json)$/.test(name))
    .map((name) => statSync(join(folder, name)).mtimeMs);
  return times.length > 0 ? new Date(Math.max(...times)).toISOString() : undefined;
}
