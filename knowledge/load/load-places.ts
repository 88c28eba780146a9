import { BrokenKnowledge } from './broken-knowledge.ts';
import type { Folder } from './files.ts';
import { type LoadedAreas, loadAreas } from './load-areas.ts';
import { loadGuides } from './load-guides.ts';

/** The areas and their services, without what else a conversation needs: a guide that is broken does not matter here. */
export interface LoadedPlaces extends LoadedAreas {
  /** Ids of the guides that services may name. */
  readonly guides: ReadonlySet<string>;
}

/** @throws BrokenKnowledge with every fault of the areas' files, when there is any. */
export function loadPlaces(root: string): LoadedPlaces {
  const { topicOf } = loadGuides({ root, problems: [] });
  const folder: Folder = { root, problems: [] };
  const places = loadAreas(folder, topicOf);
  if (folder.problems.length > 0) throw new BrokenKnowledge(folder.problems);
  return { ...places, guides: new Set(topicOf.keys()) };
}
