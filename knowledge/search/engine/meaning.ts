import { bagOf, type Columns, columnsOf, shareOf } from './bag.ts';
import { type Line, learnMap } from './learn-map.ts';
import { addScaled, dot, type Matrix, normalise, rowOf } from './matrix.ts';
import { type Question, questionOf, type Weighted } from './question.ts';
import type { ReadDocument } from './reading.ts';
import { mainDirections, type Sparse, times } from './sparse.ts';
import type { WordWeights } from './word-weights.ts';

/**
 * Where terms and documents lie to each other: terms that stand in the same documents lie near, so that a question finds
 * a document that says the same in other words. The nearness of a place and a document is the product of their rows.
 */
export interface Meaning {
  /** One row for each column: a stem or a run of letters. */
  readonly terms: Matrix;
  readonly rarities: Float32Array;
  readonly documents: Matrix;
}

/** Set on the training questions of OMoS-QA. */
export const meaningSettings = {
  dimensions: 64,
  /** With as many directions as documents nothing would lie near anything else. */
  mostForEachDocument: 0.5,
  titleCount: 3,
  /** Shorter lines, such as names and telephone numbers, say too little to learn from. */
  fewestWords: 4,
};

/**
 * Learns from the texts alone, in two steps: which terms stand together, and then by which of that a line of a text is
 * known to belong to the rest of its text.
 */
export function buildMeaning(texts: readonly ReadDocument[], columns: Columns, weights: WordWeights): Meaning {
  const { dimensions, mostForEachDocument, titleCount, fewestWords } = meaningSettings;
  const bags = texts.map((it) => bagOf(it, columns, titleCount));
  const rows = sparseOf(
    bags.map((bag) =>
      [...bag.counts].map(([column, count]) => [column, shareOf(bag, column, count, columns)] as const),
    ),
    columns.rarities.length,
  );
  const terms = mainDirections(rows, Math.min(dimensions, Math.ceil(texts.length * mostForEachDocument)));
  const whole = times(rows, terms);
  const documents = { width: whole.width, values: whole.values.slice() };
  for (const document of texts.keys()) {
    normalise(rowOf(documents, document));
  }
  const meaning = { terms, rarities: columns.rarities, documents };
  const lines = texts.flatMap(({ lines: read }, document) => {
    const bag = bags[document];
    return read.flatMap(({ words }): Line[] => {
      if (!bag || words.length < fewestWords) {
        return [];
      }
      const rest = rowOf(whole, document).slice();
      for (const [column, count] of countsOf(words.flatMap((it) => columnsOf(it, columns)))) {
        const all = bag.counts.get(column) ?? count;
        const less = shareOf(bag, column, all - count, columns) - shareOf(bag, column, all, columns);
        addScaled(rest, terms.values, less, column * terms.width);
      }
      const place = placeOf(meaning, questionOf(words, columns.words, weights, false), columns);
      return [{ place, document, rest: normalise(rest) }];
    });
  });
  return lines.length === 0 ? meaning : { ...meaning, documents: learnMap(documents, lines) };
}

/** Where a question lies among the documents: its stems and its runs count the same. */
export function placeOf(meaning: Meaning, question: Question, { stems, runs }: Pick<Columns, 'stems' | 'runs'>) {
  const place = new Float32Array(meaning.terms.width);
  addTerms(place, meaning, question.stems, (it) => stems.find(it));
  addTerms(place, meaning, question.runs, (it) => {
    const run = runs.find(it);
    return run === undefined ? undefined : stems.size + run;
  });
  return normalise(place);
}

/** The nearness of every document to a place. */
export function nearness({ documents }: Meaning, place: Float32Array): Float32Array {
  const total = documents.width === 0 ? 0 : documents.values.length / documents.width;
  return Float32Array.from({ length: total }, (_, document) =>
    dot(place, documents.values, document * documents.width),
  );
}

function addTerms(
  place: Float32Array,
  { terms, rarities }: Meaning,
  asked: Weighted,
  columnOf: (key: string) => number | undefined,
): void {
  const found = [...asked].flatMap(([key, weight]) => {
    const column = columnOf(key);
    return column === undefined ? [] : [{ column, value: weight * (rarities[column] ?? 0) }];
  });
  const length = Math.sqrt(found.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  for (const { column, value } of found) {
    addScaled(place, terms.values, value / length, column * terms.width);
  }
}

function sparseOf(rows: readonly (readonly (readonly [number, number])[])[], width: number): Sparse {
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, entries] of rows.entries()) {
    starts[row + 1] = (starts[row] ?? 0) + entries.length;
  }
  const all = rows.flat();
  return {
    width,
    starts,
    columns: Uint32Array.from(all, ([column]) => column),
    values: Float32Array.from(all, ([, value]) => value),
  };
}

function countsOf(columns: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const column of columns) {
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts;
}
