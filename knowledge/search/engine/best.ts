/** The places of the highest scores above nothing, highest first; of equal ones the earlier first. */
export function bestOf(scores: Float32Array, limit: number): number[] {
  const kept: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score > least) {
      let place = Math.min(kept.length, limit - 1);
      while (place > 0 && score > (scores[kept[place - 1] ?? 0] ?? 0)) {
        kept[place] = kept[place - 1] ?? 0;
        place -= 1;
      }
      kept[place] = at;
      least = kept.length < limit ? 0 : (scores[kept[limit - 1] ?? 0] ?? 0);
    }
  }
  return kept;
}
