import { stemmerFor } from '../../text/stem.ts';
import type { SearchDocument } from './document.ts';
import { Lexicon } from './lexicon.ts';
import { buildMeaning, type Meaning } from './meaning.ts';
import { Occurrences } from './occurrences.ts';
import { type Postings, raritiesOf, rarityOf } from './postings.ts';
import { type ReadDocument, read } from './reading.ts';
import { keyOfPair, remembered, type Words, wordsRead } from './terms.ts';
import { bm25, type LanguageModel, languageModel } from './weighing.ts';
import { type WordWeights, wordWeights } from './word-weights.ts';

/**
 * An index of some hundred texts of a page or so, in one language, for questions in sentences. Four ways of ranking, each
 * of which finds what the others miss, are added up. It never changes.
 */
export interface TextIndex {
  readonly locale: string;
  readonly ids: readonly string[];
  readonly words: Words;
  readonly weights: WordWeights;
  readonly stems: Lexicon;
  readonly runs: Lexicon;
  readonly pairs: Lexicon;
  /** Which stems are in each document, for telling why it was found. */
  readonly pages: Postings;
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
  const counted = countTerms(texts, words);
  const weights = wordWeights(texts, words.stem);
  const rarities = raritiesOf(counted.pageStems, texts.length);
  const allRarities = Float32Array.from([...rarities, ...raritiesOf(counted.pageRuns, texts.length)]);
  return {
    locale,
    ids: documents.map((it) => it.id),
    words: plain,
    weights,
    stems: counted.stems,
    runs: counted.runs,
    pairs: counted.pairs,
    pages: bm25(counted.pageStems, textSettings.page, rarities),
    letters: languageModel(counted.pageRuns, textSettings.smoothing, textSettings.titleCount),
    openings: bm25(counted.openingStems, textSettings.opening, rarities),
    lines: bm25(counted.linePairs, textSettings.line, pairRarities(counted, texts.length)),
    documentOfLine: counted.documentOfLine,
    meaning: buildMeaning(texts, { ...counted, words, rarities: allRarities }, weights),
  };
}

export interface Counted {
  readonly stems: Lexicon;
  readonly runs: Lexicon;
  readonly pairs: Lexicon;
  readonly pageStems: Occurrences;
  readonly pageRuns: Occurrences;
  readonly openingStems: Occurrences;
  readonly linePairs: Occurrences;
  readonly documentOfLine: Uint32Array;
}

function countTerms(texts: readonly ReadDocument[], { stem, runs: runsOf }: Words): Counted {
  const [stems, runs, pairs] = [new Lexicon(), new Lexicon(), new Lexicon()];
  const [pageStems, pageRuns, openingStems, linePairs] = Array.from({ length: 4 }, () => new Occurrences()) as [
    Occurrences,
    Occurrences,
    Occurrences,
    Occurrences,
  ];
  const documentOfLine: number[] = [];
  for (const [document, { title, lines }] of texts.entries()) {
    const count = (word: string, inTitle: boolean, opening: boolean) => {
      const id = stems.add(stem(word));
      pageStems.add(id, document, inTitle);
      if (opening) {
        openingStems.add(id, document, false);
      }
      for (const run of runsOf(word)) {
        pageRuns.add(runs.add(run), document, inTitle);
      }
    };
    for (const word of title) {
      count(word, true, false);
    }
    let place = 0;
    for (const { words } of lines) {
      const line = documentOfLine.push(document) - 1;
      for (const [at, word] of words.entries()) {
        count(word, false, place < textSettings.openingWords);
        place += 1;
        const next = words[at + 1];
        if (next !== undefined) {
          linePairs.add(pairs.add(keyOfPair(stem(word), stem(next))), line, false);
        }
      }
    }
  }
  return {
    stems,
    runs,
    pairs,
    pageStems,
    pageRuns,
    openingStems,
    linePairs,
    documentOfLine: Uint32Array.from(documentOfLine),
  };
}

/** What a pair tells, by how few documents have it in any line. */
function pairRarities({ linePairs, documentOfLine }: Counted, documents: number): Float32Array {
  const having = Array.from({ length: linePairs.termsKnown }, () => new Set<number>());
  for (let at = 0; at < linePairs.size; at += 1) {
    having[linePairs.terms.at(at)]?.add(documentOfLine[linePairs.units.at(at)] ?? 0);
  }
  return Float32Array.from(having, (it) => rarityOf(it.size, documents));
}
