import type { Traits } from './traits.ts';

/** How much each trait counts, and where a guide begins before anything speaks for it: written by `npm run fit:needs`. */
export const weights: Traits = {
  score: 0.558,
  above: 0.14,
  rank: -0.195,
  likeness: 0.128,
  ours: 0.012,
  length: 0.442,
  words: -0.619,
  named: 2.446,
  settled: -1.028,
  wished: 0.571,
  telling: 0.577,
  whole: 0.051,
  place: -0.427,
  ordinary: -0.008,
  clauses: 1.193,
  spoken: -0.046,
};
export const bias = -0.913;
