import { type AnyOrama, create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import type { Engine, Searcher } from './engine.ts';

const schema = { title: 'string', text: 'string' } as const;

export const orama: Engine = {
  build: async (documents) => {
    const index = create({ schema });
    await insertMultiple(index, [...documents], 1000);
    return searcher(index);
  },
  load: async (snapshot) => {
    const index = create({ schema });
    load(index, JSON.parse(Buffer.from(snapshot).toString()) as RawData);
    return searcher(index);
  },
};

function searcher(index: AnyOrama): Searcher {
  return {
    search: async (text) => {
      const found = await search(index, { term: text, tolerance: 1, threshold: 1, boost: { title: 3 }, limit: 10 });
      return found.hits.map((it) => String(it.id));
    },
    save: () => Buffer.from(JSON.stringify(save(index))),
  };
}
