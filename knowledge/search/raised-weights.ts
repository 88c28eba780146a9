import type { Traits } from './traits.ts';

/** How much each trait counts, and where a guide begins before anything speaks for it: written by `npm run fit:needs`. */
export const weights: Traits = {
  score: 0.569,
  above: 0.131,
  rank: -0.152,
  likeness: 0.142,
  length: 0.554,
  words: -0.627,
  named: 2.496,
  settled: -0.684,
  wished: 0.57,
  telling: 0.468,
  whole: 0.051,
  place: -0.396,
  clauses: 1.074,
};
export const bias = -0.668;
