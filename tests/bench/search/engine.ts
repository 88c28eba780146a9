import type { SearchDocument } from '../../../knowledge/search/engine/document.ts';

/** What every engine is measured by. */
export interface Engine {
  build(documents: readonly SearchDocument[]): Promise<Searcher>;
  load(snapshot: Uint8Array): Promise<Searcher>;
}

/** An index that is ready. `search` gives the ids of the best ten, best first. */
export interface Searcher {
  search(text: string): Promise<readonly string[]> | readonly string[];
  save(): Uint8Array;
}

export const engineNames = ['fingerpost', 'minisearch', 'orama'] as const;
export type EngineName = (typeof engineNames)[number];
