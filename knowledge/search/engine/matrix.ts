/** Rows of `width` numbers, one after the other. */
export interface Matrix {
  readonly width: number;
  readonly values: Float32Array;
}

export function matrix(rows: number, width: number): Matrix {
  return { width, values: new Float32Array(rows * width) };
}

export function rowOf({ width, values }: Matrix, row: number): Float32Array {
  return values.subarray(row * width, (row + 1) * width);
}

/** The product of a vector and of as many numbers from a place of the others on. */
export function dot(one: Float32Array, others: Float32Array, from = 0): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) {
    sum += (one[at] ?? 0) * (others[from + at] ?? 0);
  }
  return sum;
}

/** Adds `times` times the numbers from a place of the others on. */
export function addScaled(one: Float32Array, others: Float32Array, times: number, from = 0): void {
  for (let at = 0; at < one.length; at += 1) {
    one[at] = (one[at] ?? 0) + times * (others[from + at] ?? 0);
  }
}

/** Makes the length of a vector 1; nothing stays nothing. */
export function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  for (let at = 0; at < vector.length; at += 1) {
    vector[at] = length === 0 ? 0 : (vector[at] ?? 0) / length;
  }
  return vector;
}

/** Makes the columns of a matrix stand at right angles, each of length 1. What is a mixture of others becomes nothing. */
export function orthonormalise(given: Matrix): void {
  const turned = transposed(given);
  const count = given.width;
  for (let column = 0; column < count; column += 1) {
    const own = rowOf(turned, column);
    const before = Math.sqrt(dot(own, own));
    // Twice: once leaves rounding errors that grow with the number of columns.
    for (let round = 0; round < 2; round += 1) {
      for (let other = 0; other < column; other += 1) {
        const from = other * turned.width;
        addScaled(own, turned.values, -dot(own, turned.values, from), from);
      }
    }
    if (Math.sqrt(dot(own, own)) > before * 1e-5) {
      normalise(own);
    } else {
      own.fill(0);
    }
  }
  given.values.set(transposed(turned).values);
}

function transposed({ width, values }: Matrix): Matrix {
  const rows = values.length / width;
  const turned = matrix(width, rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      turned.values[column * rows + row] = values[row * width + column] ?? 0;
    }
  }
  return turned;
}
