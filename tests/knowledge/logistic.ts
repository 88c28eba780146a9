/** Something that is or is not so, and what may tell. */
export interface Case {
  readonly values: readonly number[];
  readonly is: boolean;
}

/** How much each value counts for the logarithm of the odds, and where they begin. */
export interface Fitted {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Newton's method reaches what it can within fewer steps. */
const STEPS = 30;
/** How strongly weights are held near 0, for values of spread 1. */
const HELD = 1;

/** Logistic regression by Newton's method, on values brought to mean 0 and spread 1. The same cases always give the same. */
export function logistic(cases: readonly Case[]): Fitted {
  const width = cases[0]?.values.length ?? 0;
  const mean = columns(width, (at) => average(cases.map((it) => it.values[at] ?? 0)));
  const spread = columns(width, (at) =>
    Math.max(1e-9, Math.sqrt(average(cases.map((it) => ((it.values[at] ?? 0) - (mean[at] ?? 0)) ** 2)))),
  );
  const rows = cases.map(({ values, is }) => ({
    x: [...values.map((it, at) => (it - (mean[at] ?? 0)) / (spread[at] ?? 1)), 1],
    y: is ? 1 : 0,
  }));
  let found = columns(width + 1, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = found.map((it, at) => (at < width ? HELD * it : 0));
    const bend = columns(width + 1, (at) =>
      columns<number>(width + 1, (to) => (at === to ? (at < width ? HELD : 1e-9) : 0)),
    );
    for (const { x, y } of rows) {
      const chance = 1 / (1 + Math.exp(-dot(found, x)));
      for (let at = 0; at <= width; at += 1) {
        const own = x[at] ?? 0;
        slope[at] = (slope[at] ?? 0) + (chance - y) * own;
        const row = bend[at] ?? [];
        for (let to = 0; to <= width; to += 1) row[to] = (row[to] ?? 0) + chance * (1 - chance) * own * (x[to] ?? 0);
      }
    }
    const move = solved(bend, slope);
    found = found.map((it, at) => it - (move[at] ?? 0));
  }
  const weights = columns(width, (at) => (found[at] ?? 0) / (spread[at] ?? 1));
  return { weights, bias: (found[width] ?? 0) - dot(weights, mean) };
}

/** Gauss's elimination, each time with the largest number that is left. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let row = at; row < size; row += 1) {
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = row;
    }
    [rows[at], rows[best]] = [rows[best] ?? [], rows[at] ?? []];
    const own = rows[at] ?? [];
    for (let row = 0; row < size; row += 1) {
      if (row === at) continue;
      const other = rows[row] ?? [];
      const share = (other[at] ?? 0) / (own[at] ?? 1);
      for (let column = at; column <= size; column += 1) {
        other[column] = (other[column] ?? 0) - share * (own[column] ?? 0);
      }
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, it, at) => sum + it * (other[at] ?? 0), 0);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, it) => sum + it, 0) / Math.max(1, values.length);
}

function columns<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
