import { type Hub, hubsFile } from '../schema/hub.ts';
import type { Folder } from './files.ts';
import { readYamlFile, reportAt } from './yaml-file.ts';

/** Reads `hubs.yaml`. Undefined, and problems, when it is missing or broken; problems for an area that there is not. */
export function loadHubs(folder: Folder, areas: readonly { readonly id: string }[]): readonly Hub[] | undefined {
  const file = readYamlFile(folder, 'hubs.yaml', hubsFile);
  if (!file) return undefined;
  const known = new Set(areas.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, hub] of file.value.hubs.entries()) {
    const report = (keys: readonly PropertyKey[], reason: string) =>
      reportAt(folder, file.source, ['hubs', index, ...keys], reason);
    if (seen.has(hub.id)) report(['id'], `${hub.id} is there already`);
    seen.add(hub.id);
    if (!known.has(hub.area)) report(['area'], `there is no area ${hub.area}`);
    for (const [position, area] of hub.serves.areas.entries()) {
      if (!known.has(area)) report(['serves', 'areas', position], `there is no area ${area}`);
    }
  }
  return file.value.hubs;
}
