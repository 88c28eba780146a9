import { stemmerFor } from '../../text/stem.ts';
import { Lexicon } from './lexicon.ts';
import { type RecordIndex, recordSettings } from './record-index.ts';
import { rulesOf } from './rules.ts';
import { type Label, readSnapshot, writeSnapshot } from './snapshot.ts';
import { partsOf } from './snapshot-parts.ts';

/** @param source stands for the documents: a snapshot is only loaded for the same. */
export function saveRecordIndex(index: RecordIndex, source: string): Uint8Array<ArrayBuffer> {
  const { ids, words, postings, families, neighbourhood } = index;
  return writeSnapshot(labelOf(index.locale, source), {
    strings: { ids, words: words.strings, stems: families.stems.strings },
    numbers: {
      starts: postings.starts,
      units: postings.units,
      impacts: postings.impacts,
      rarities: index.rarities,
      familyStarts: families.starts,
      familyWords: families.words,
      nearStarts: neighbourhood.starts,
      nearWords: neighbourhood.words,
    },
  });
}

/**
 * The index as it was saved. It keeps `bytes`, which must not be changed any more.
 *
 * @throws {SnapshotRefused} where the bytes cannot be used for this locale and these documents: build it again.
 */
export function loadRecordIndex(bytes: Uint8Array, locale: string, source: string): RecordIndex {
  const { strings, whole, real } = partsOf(readSnapshot(bytes, labelOf(locale, source)));
  return {
    locale,
    ids: strings('ids'),
    words: new Lexicon(strings('words')),
    postings: {
      starts: whole('starts'),
      units: whole('units'),
      impacts: real('impacts'),
    },
    rarities: real('rarities'),
    families: { stems: new Lexicon(strings('stems')), starts: whole('familyStarts'), words: whole('familyWords') },
    neighbourhood: { starts: whole('nearStarts'), words: whole('nearWords') },
    stem: stemmerFor(locale),
    scores: new Float32Array(strings('ids').length),
  };
}

function labelOf(locale: string, source: string): Label {
  return { kind: 'records', locale, rules: rulesOf(locale, recordSettings), source };
}
