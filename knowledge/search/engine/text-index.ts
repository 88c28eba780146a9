import { stemmerFor } from '../../text/stem.ts';
import { type CountedTexts, countTerms } from './count-terms.ts';
import type { SearchDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { buildMeaning, type Meaning } from './meaning.ts';
import { type Postings, raritiesOf, rarityOf } from './postings.ts';
import { read } from './reading.ts';
import { remembered, type Words, wordsRead } from './terms.ts';
import { bm25, type LanguageModel, languageModel } from './weighing.ts';
import { type WordWeights, wordWeights } from './word-weights.ts';

/**
 * An index of some hundred texts of a page or so, in one language, for questions in sentences. Five ways of ranking, each
 * of which finds what the others miss, are added up. It never changes.
 */
export interface TextIndex {
  readonly locale: string;
  readonly ids: readonly string[];
  readonly words: Words;
  readonly weights: WordWeights;
  readonly stems: Lexicon;
  readonly beginnings: Lexicon;
  readonly runs: Lexicon;
  readonly pairs: Lexicon;
  /** Which stems are in each document, for telling why it was found. */
  readonly pages: Postings;
  /** Beginnings of stems in the whole document: families of words. */
  readonly families: Postings;
  /** Runs of letters in the whole document. */
  readonly letters: LanguageModel;
  /** Stems at the beginning of the document, where it says what it is about. */
  readonly openings: Postings;
  /** Pairs of stems in each line, and the document of each line. */
  readonly lines: Postings;
  readonly documentOfLine: Uint32Array;
  readonly meaning: Meaning;
}

/** Set on the training questions of OMoS-QA. */
export const textSettings = {
  titleCount: 3,
  smoothing: 600,
  openingWords: 30,
  opening: { saturation: 1.6, length: 0.3, titleCount: 1 },
  page: { saturation: 1.6, length: 0.75, titleCount: 3 },
  line: { saturation: 1.2, length: 0.75, titleCount: 1 },
};

export function buildTextIndex(documents: readonly SearchDocument[], locale: string): TextIndex {
  const plain = wordsRead(stemmerFor(locale));
  const words = remembered(plain);
  const texts = documents.map(read);
  const counted = countTerms(texts, words, textSettings.openingWords);
  const weights = wordWeights(texts, words.stem);
  const rarities = raritiesOf(counted.pageStems, texts.length);
  const allRarities = Float32Array.from([...rarities, ...raritiesOf(counted.pageRuns, texts.length)]);
  return {
    locale,
    ids: documents.map((it) => it.id),
    words: plain,
    weights,
    stems: counted.stems,
    beginnings: counted.beginnings,
    runs: counted.runs,
    pairs: counted.pairs,
    pages: bm25(counted.pageStems, textSettings.page, rarities),
    families: bm25(counted.pageBeginnings, textSettings.page, raritiesOf(counted.pageBeginnings, texts.length)),
    letters: languageModel(counted.pageRuns, textSettings.smoothing, textSettings.titleCount),
    openings: bm25(counted.openingStems, textSettings.opening, rarities),
    lines: bm25(counted.linePairs, textSettings.line, pairRarities(counted, texts.length)),
    documentOfLine: Uint32Array.from(counted.documentOfLine),
    meaning: buildMeaning(texts, { stems: counted.stems, runs: counted.runs, words, rarities: allRarities }, weights),
  };
}

/** What a pair tells, by how few documents have it in any line. */
function pairRarities({ linePairs, documentOfLine }: CountedTexts, documents: number): Float32Array {
  const having = Array.from({ length: linePairs.termsKnown }, () => new Set<number>());
  for (let at = 0; at < linePairs.size; at += 1) {
    having[linePairs.terms.at(at)]?.add(documentOfLine[linePairs.units.at(at)] ?? 0);
  }
  return Float32Array.from(having, (it) => rarityOf(it.size, documents));
}
