import type { Lexicon } from './lexicon.ts';
import type { ReadDocument } from './reading.ts';
import type { Words } from './terms.ts';

/** Stems and runs of letters in one row of columns: first all stems, then all runs. */
export interface Columns {
  readonly stems: Lexicon;
  readonly runs: Lexicon;
  readonly words: Words;
  /** What each column tells. */
  readonly rarities: Float32Array;
}

/** How often each column is in a text; and by kind, stems and runs, the length to which its values are brought to be 1. */
export interface Bag {
  readonly counts: ReadonlyMap<number, number>;
  readonly lengths: readonly [stems: number, runs: number];
}

export function bagOf({ title, lines }: ReadDocument, columns: Columns, titleCount: number): Bag {
  const counts = new Map<number, number>();
  const add = (word: string, times: number) => {
    for (const column of columnsOf(word, columns)) {
      counts.set(column, (counts.get(column) ?? 0) + times);
    }
  };
  for (const word of title) {
    add(word, titleCount);
  }
  for (const { words } of lines) {
    for (const word of words) {
      add(word, 1);
    }
  }
  const squares: [number, number] = [0, 0];
  for (const [column, count] of counts) {
    squares[kindOf(column, columns)] += (Math.log1p(count) * (columns.rarities[column] ?? 0)) ** 2;
  }
  return { counts, lengths: [Math.sqrt(squares[0]) || 1, Math.sqrt(squares[1]) || 1] };
}

/** The columns of a word that are known, as often as they are in it. */
export function columnsOf(word: string, { stems, runs, words }: Columns): number[] {
  const foundStem = stems.find(words.stem(word));
  const foundRuns = words.runs(word).flatMap((it) => {
    const run = runs.find(it);
    return run === undefined ? [] : [stems.size + run];
  });
  return foundStem === undefined ? foundRuns : [foundStem, ...foundRuns];
}

/** What a column counts in a bag that has it so many times. */
export function shareOf(bag: Bag, column: number, count: number, columns: Columns): number {
  return (Math.log1p(count) * (columns.rarities[column] ?? 0)) / bag.lengths[kindOf(column, columns)];
}

function kindOf(column: number, { stems }: Columns): 0 | 1 {
  return column < stems.size ? 0 : 1;
}
