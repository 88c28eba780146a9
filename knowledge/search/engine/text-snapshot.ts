import { stemmerFor } from '../../text/stem.ts';
import { Lexicon } from './lexicon.ts';
import { meaningSettings } from './meaning.ts';
import { rulesOf } from './rules.ts';
import { type Label, readSnapshot, writeSnapshot } from './snapshot.ts';
import { partsOf } from './snapshot-parts.ts';
import { wordsRead } from './terms.ts';
import { type TextIndex, textSettings } from './text-index.ts';

/** @param source stands for the documents: a snapshot is only loaded for the same. */
export function saveTextIndex(index: TextIndex, source: string): Uint8Array<ArrayBuffer> {
  const { pages, families, letters, openings, lines, meaning } = index;
  return writeSnapshot(labelOf(index.locale, source), {
    strings: {
      ids: index.ids,
      stems: index.stems.strings,
      beginnings: index.beginnings.strings,
      runs: index.runs.strings,
      pairs: index.pairs.strings,
      weighedStems: [...index.weights.keys()],
    },
    numbers: {
      weights: Float32Array.from(index.weights.values()),
      pageStarts: pages.starts,
      pageUnits: pages.units,
      pageImpacts: pages.impacts,
      familyStarts: families.starts,
      familyUnits: families.units,
      familyImpacts: families.impacts,
      letterStarts: letters.postings.starts,
      letterUnits: letters.postings.units,
      letterImpacts: letters.postings.impacts,
      letterLengths: letters.byLength,
      openingStarts: openings.starts,
      openingUnits: openings.units,
      openingImpacts: openings.impacts,
      lineStarts: lines.starts,
      lineUnits: lines.units,
      lineImpacts: lines.impacts,
      documentOfLine: index.documentOfLine,
      meaningWidth: Uint32Array.of(meaning.terms.width),
      meaningTerms: meaning.terms.values,
      meaningRarities: meaning.rarities,
      meaningDocuments: meaning.documents.values,
    },
  });
}

/**
 * The index as it was saved. It keeps `bytes`, which must not be changed any more.
 *
 * @throws {SnapshotRefused} where the bytes cannot be used for this locale and these documents: build it again.
 */
export function loadTextIndex(bytes: Uint8Array, locale: string, source: string): TextIndex {
  const { strings, whole, real } = partsOf(readSnapshot(bytes, labelOf(locale, source)));
  const weights = real('weights');
  const width = whole('meaningWidth')[0] ?? 0;
  const postings = (name: string) => ({
    starts: whole(`${name}Starts`),
    units: whole(`${name}Units`),
    impacts: real(`${name}Impacts`),
  });
  return {
    locale,
    ids: strings('ids'),
    words: wordsRead(stemmerFor(locale)),
    weights: new Map(strings('weighedStems').map((it, at) => [it, weights[at] ?? 1])),
    stems: new Lexicon(strings('stems')),
    beginnings: new Lexicon(strings('beginnings')),
    runs: new Lexicon(strings('runs')),
    pairs: new Lexicon(strings('pairs')),
    pages: postings('page'),
    families: postings('family'),
    letters: { postings: postings('letter'), byLength: real('letterLengths') },
    openings: postings('opening'),
    lines: postings('line'),
    documentOfLine: whole('documentOfLine'),
    meaning: {
      terms: { width, values: real('meaningTerms') },
      rarities: real('meaningRarities'),
      documents: { width, values: real('meaningDocuments') },
    },
  };
}

function labelOf(locale: string, source: string): Label {
  return { kind: 'texts', locale, rules: rulesOf(locale, [textSettings, meaningSettings]), source };
}
