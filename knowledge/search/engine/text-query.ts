import { tokensOf } from '../../text/tokens.ts';
import { bestOf } from './best.ts';
import { nearness, placeOf } from './meaning.ts';
import { addTo, holds } from './postings.ts';
import { type Question, questionOf, type Weighted } from './question.ts';
import type { TextIndex } from './text-index.ts';

/** How high a document stands by each way of ranking: 1 is the highest of all documents. */
export interface Rankings {
  readonly letters: number;
  readonly families: number;
  readonly opening: number;
  readonly line: number;
  readonly meaning: number;
}

export interface TextHit {
  readonly id: string;
  /** Orders the hits of one query; not to be compared between queries. */
  readonly score: number;
  /** How much of what the question tells stands in the document, from 0 to 1. May be compared between queries. */
  readonly covered: number;
  /** The words of the question that are in the document, in some form. */
  readonly words: readonly string[];
  readonly rankings: Rankings;
}

/** Fitted on the training questions of OMoS-QA, all five languages together. */
const rankingWeights: Rankings = {
  letters: 3.2,
  families: 2.2,
  opening: 1.05,
  line: 1.25,
  meaning: 3,
};

/** The documents that answer a question best, best first. */
export function queryTexts(index: TextIndex, text: string, limit = 10): TextHit[] {
  const words = tokensOf(text);
  const question = questionOf(words, index.words, index.weights, true);
  const rankings = rankingsOf(index, question);
  const scores = new Float32Array(index.ids.length);
  for (const [name, ranking] of Object.entries(rankings)) {
    const weight = rankingWeights[name as keyof Rankings];
    for (const [document, value] of ranking.entries()) {
      scores[document] = (scores[document] ?? 0) + weight * value;
    }
  }
  return bestOf(scores, limit).map((document) => {
    const found = words.filter((it) => has(index, document, index.words.stem(it)));
    return {
      id: index.ids[document] ?? '',
      score: scores[document] ?? 0,
      covered: coveredBy(index, document, question),
      words: found,
      rankings: {
        letters: rankings.letters[document] ?? 0,
        families: rankings.families[document] ?? 0,
        opening: rankings.opening[document] ?? 0,
        line: rankings.line[document] ?? 0,
        meaning: rankings.meaning[document] ?? 0,
      },
    };
  });
}

/** Every document by every way of ranking. */
function rankingsOf(index: TextIndex, question: Question): Record<keyof Rankings, Float32Array> {
  const total = index.ids.length;
  return {
    letters: comparable(byLetters(index, question.runs)),
    families: comparable(scored(index.families, question.beginnings, (it) => index.beginnings.find(it), total)),
    opening: comparable(scored(index.openings, question.stems, (it) => index.stems.find(it), total)),
    line: comparable(byLine(index, question.pairs)),
    meaning: comparable(nearness(index.meaning, placeOf(index.meaning, question, index))),
  };
}

function byLetters({ letters, runs, ids }: TextIndex, asked: Weighted): Float32Array {
  const scores = scored(letters.postings, asked, (it) => runs.find(it), ids.length);
  let weight = 0;
  for (const [run, each] of asked) {
    weight += runs.find(run) === undefined ? 0 : each;
  }
  for (const [document, byLength] of letters.byLength.entries()) {
    scores[document] = (scores[document] ?? 0) + weight * byLength;
  }
  return scores;
}

/** The best line of each document. */
function byLine({ lines, documentOfLine, pairs, ids }: TextIndex, asked: Weighted): Float32Array {
  const byLine = scored(lines, asked, (it) => pairs.find(it), documentOfLine.length);
  const best = new Float32Array(ids.length);
  for (const [line, score] of byLine.entries()) {
    const document = documentOfLine[line] ?? 0;
    best[document] = Math.max(best[document] ?? 0, score);
  }
  return best;
}

function scored(
  postings: Parameters<typeof addTo>[1],
  asked: Weighted,
  find: (key: string) => number | undefined,
  units: number,
): Float32Array {
  const scores = new Float32Array(units);
  for (const [key, weight] of asked) {
    const term = find(key);
    if (term !== undefined) {
      addTo(scores, postings, term, weight);
    }
  }
  return scores;
}

/** Brought to the same size: the highest is 1. */
function comparable(scores: Float32Array): Float32Array {
  let most = 0;
  for (const score of scores) {
    most = Math.max(most, Math.abs(score));
  }
  return most === 0 ? scores : scores.map((it) => it / most);
}

function has({ stems, pages }: TextIndex, document: number, stem: string): boolean {
  const term = stems.find(stem);
  return term !== undefined && holds(pages, term, document);
}

function coveredBy(index: TextIndex, document: number, { stems }: Question): number {
  let all = 0;
  let covered = 0;
  for (const [stem, weight] of stems) {
    all += weight;
    covered += has(index, document, stem) ? weight : 0;
  }
  return all === 0 ? 0 : covered / all;
}
