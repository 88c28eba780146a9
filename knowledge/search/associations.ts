/**
 * Which candidates each stem speaks for, and how much. Those of stem s are `candidates[starts[s]]` up to
 * `candidates[starts[s + 1]]`.
 */
export interface Associations {
  readonly starts: Uint32Array;
  readonly candidates: Uint32Array;
  readonly impacts: Float32Array;
}

/** BM25's saturation, and how much of a candidate's length is taken off. */
const k1 = 1.2;
const b = 0.4;

/**
 * @param counts of each stem, how often each candidate has it.
 * @param tells of each stem, the share of its rarity that counts.
 * @param total how many candidates there are that a stem could tell apart.
 */
export function associationsOf(
  counts: readonly ReadonlyMap<number, number>[],
  total: number,
  tells: Float64Array,
): Associations {
  const lengths = new Map<number, number>();
  for (const byCandidate of counts) {
    for (const [candidate, count] of byCandidate) {
      lengths.set(candidate, (lengths.get(candidate) ?? 0) + count);
    }
  }
  const mean = [...lengths.values()].reduce((sum, it) => sum + it, 0) / Math.max(1, lengths.size);
  const starts = new Uint32Array(counts.length + 1);
  const candidates: number[] = [];
  const impacts: number[] = [];
  for (const [stem, byCandidate] of counts.entries()) {
    const rarity = (tells[stem] ?? 1) * rarityOf(byCandidate.size, total);
    for (const [candidate, count] of byCandidate) {
      const length = 1 - b + (b * (lengths.get(candidate) ?? mean)) / mean;
      candidates.push(candidate);
      impacts.push((rarity * count * (k1 + 1)) / (count + k1 * length));
    }
    starts[stem + 1] = candidates.length;
  }
  return { starts, candidates: Uint32Array.from(candidates), impacts: Float32Array.from(impacts) };
}

/** How much it tells that something is in `having` of `total`: the fewer, the more. */
export function rarityOf(having: number, total: number): number {
  return Math.log(1 + (Math.max(0, total - having) + 0.5) / (having + 0.5));
}
