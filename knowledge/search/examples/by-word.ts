import type { Feature } from './features.ts';

/** What features say for guides: feature f for `speaking[starts[f]]` up to `speaking[starts[f + 1]]`, as much as `gains` says. */
export interface Speaking {
  readonly starts: Uint32Array;
  readonly speaking: Uint32Array;
  readonly gains: Float32Array;
}

/**
 * Of each word, what its features say for each of `width` guides: one row after the other.
 * @param texts of each word, its features; @param numberOf the number of a feature, undefined for one that nobody has said.
 */
export function rowsByWord(
  texts: readonly (readonly Feature[])[],
  numberOf: (name: string) => number | undefined,
  { starts, speaking, gains }: Speaking,
  width: number,
): Float32Array {
  const rows = new Float32Array(texts.length * width);
  texts.forEach((features, word) => {
    for (const { name, trust } of features) {
      const feature = numberOf(name);
      if (feature === undefined) continue;
      const end = starts[feature + 1] ?? 0;
      for (let at = starts[feature] ?? 0; at < end; at += 1) {
        const place = word * width + (speaking[at] ?? 0);
        rows[place] = (rows[place] ?? 0) + trust * (gains[at] ?? 0);
      }
    }
  });
  return rows;
}
