import { addScaled, type Matrix, matrix, orthonormalise, rowOf } from './matrix.ts';

/** Rows that hold few numbers: row r has `values[at]` in column `columns[at]` for `at` from `starts[r]` to `starts[r + 1]`. */
export interface Sparse {
  readonly width: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** More rounds bring the directions no nearer in any way that searching notices. */
const rounds = 6;

/**
 * The `count` directions in which the rows differ most, one to a column, by subspace iteration: latent semantic
 * analysis, when rows are documents and columns are terms.
 */
export function mainDirections(rows: Sparse, count: number): Matrix {
  const total = rows.starts.length - 1;
  const sides = matrix(total, count);
  for (const at of sides.values.keys()) {
    sides.values[at] = scattered(at);
  }
  orthonormalise(sides);
  for (let round = 0; round < rounds; round += 1) {
    const directions = transposedTimes(rows, sides);
    sides.values.set(times(rows, directions).values);
    orthonormalise(sides);
  }
  const directions = transposedTimes(rows, sides);
  orthonormalise(directions);
  return directions;
}

/** Each row's share of each direction. */
export function times(rows: Sparse, directions: Matrix): Matrix {
  const total = rows.starts.length - 1;
  const result = matrix(total, directions.width);
  for (let row = 0; row < total; row += 1) {
    const into = rowOf(result, row);
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      addScaled(into, directions.values, rows.values[at] ?? 0, (rows.columns[at] ?? 0) * directions.width);
    }
  }
  return result;
}

function transposedTimes(rows: Sparse, sides: Matrix): Matrix {
  const total = rows.starts.length - 1;
  const result = matrix(rows.width, sides.width);
  for (let row = 0; row < total; row += 1) {
    const side = rowOf(sides, row);
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      addScaled(rowOf(result, rows.columns[at] ?? 0), side, rows.values[at] ?? 0);
    }
  }
  return result;
}

/** Numbers between -1 and 1 without order, the same every time, so that the same texts always make the same index. */
function scattered(at: number): number {
  const mixed = Math.imul((at + 1) ^ ((at + 1) >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 31 - 1;
}
