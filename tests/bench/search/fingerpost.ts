import { buildRecordIndex, type RecordIndex } from '../../../knowledge/search/engine/record-index.ts';
import { queryRecords } from '../../../knowledge/search/engine/record-query.ts';
import { loadRecordIndex, saveRecordIndex } from '../../../knowledge/search/engine/record-snapshot.ts';
import type { Engine, Searcher } from './engine.ts';

const source = 'invented services';

export const fingerpost: Engine = {
  build: async (documents) => searcher(buildRecordIndex(documents, 'en')),
  load: async (snapshot) => searcher(loadRecordIndex(snapshot, 'en', source)),
};

function searcher(index: RecordIndex): Searcher {
  return {
    search: (text) => queryRecords(index, text).map((it) => it.id),
    save: () => saveRecordIndex(index, source),
  };
}
