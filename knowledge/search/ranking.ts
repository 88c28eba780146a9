/**
 * How much each kind of evidence counts for a candidate: fitted by logistic regression (which guide of all) on the English
 * questions that are not held out.
 */
export const ranking = {
  /** That a phrase is there with all telling words, what these weigh, and how many they are. */
  phrase: -0.4,
  whole: 0.3,
  words: 0.6,
  /** For each small word of that phrase that is there too, or is not. */
  told: 1.3,
  missing: -0.55,
  /** The largest share of any phrase. */
  part: 2.8,
  /** The clause's words as far as any phrase has them; in all phrases; in the text; and their letters in both. */
  shared: 0.25,
  inPhrases: 0.4,
  inText: 0.14,
  inRuns: 0.1,
} as const;
