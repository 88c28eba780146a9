import MiniSearch, { type Options } from 'minisearch';
import type { SearchDocument } from '../../../knowledge/search/engine/document.ts';
import type { Engine, Searcher } from './engine.ts';

/** One edit in words that our engine lets be misspelt too. */
const options: Options<SearchDocument> = {
  fields: ['title', 'text'],
  searchOptions: { boost: { title: 3 }, fuzzy: (term) => (term.length >= 4 ? 1 : false) },
};

export const minisearch: Engine = {
  build: async (documents) => {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return searcher(index);
  },
  load: async (snapshot) => searcher(MiniSearch.loadJSON(Buffer.from(snapshot).toString(), options)),
};

function searcher(index: MiniSearch<SearchDocument>): Searcher {
  return {
    search: (text) =>
      index
        .search(text)
        .slice(0, 10)
        .map((it) => String(it.id)),
    save: () => Buffer.from(JSON.stringify(index)),
  };
}
