import type { GuideId } from '../../schema/ids.ts';
import { rowsByWord, type Speaking } from './by-word.ts';
import type { Feature } from './features.ts';

/** How much each feature of a word speaks for each guide, or against it; `teach.ts` learns it. */
export interface Evidence extends Speaking {
  readonly locale: string;
  readonly guides: readonly GuideId[];
  /** Where each guide begins before anything speaks for it. */
  readonly bias: Float32Array;
  readonly features: readonly string[];
}

/** The words of a message, and what is not to be heard in it. */
export interface Said {
  readonly words: readonly string[];
  /** Of each word, its features, and the number of its sentence. */
  readonly features: readonly (readonly Feature[])[];
  readonly sentence: readonly number[];
  /** Of each word, whether it is of something that is not wanted. */
  readonly silent: readonly boolean[];
}

/** The words in a row that speak most for a guide: from `from` to the one before `to`. */
export interface Stretch {
  readonly guide: GuideId;
  /** Above 0 the guide is more likely asked for than not, by these words alone. */
  readonly score: number;
  readonly from: number;
  readonly to: number;
  /** The words of it that speak most, in their order. */
  readonly why: () => readonly string[];
  /** The place of the one that speaks most. */
  readonly peak: () => number;
}

/** Finds, for each guide, the stretch of a message that speaks most for it; guides that little speaks for are left out. */
export type StretchFinder = (said: Said) => Stretch[];

/** What it costs a stretch to go on behind the end of a sentence: about as much as one word that tells something. */
const NEW_SENTENCE = 1;
/** Stretches below this are not what a person means. */
const LEAST = -5;
const REASONS = 3;

export function stretchFinder(evidence: Evidence): StretchFinder {
  const numbers = new Map(evidence.features.map((name, at) => [name, at]));
  const width = evidence.guides.length;
  return (said) => {
    const rows = rowsByWord(said.features, (name) => numbers.get(name), evidence, width);
    return evidence.guides.flatMap((guide, at) => {
      const says = (word: number) => rows[word * width + at] ?? 0;
      const { sum, from, to } = largest(said, says);
      const score = sum + (evidence.bias[at] ?? 0);
      return to === 0 || score < LEAST ? [] : [{ guide, score, from, to, ...strongest(said, from, to, says) }];
    });
  };
}

/** The stretch with the largest sum (Kadane's algorithm); none where no word speaks for it. */
function largest({ words, sentence, silent }: Said, says: (word: number) => number) {
  let [best, from, to] = [0, 0, 0];
  let [sum, start] = [0, 0];
  for (let word = 0; word < words.length; word += 1) {
    if (word > 0 && sentence[word] !== sentence[word - 1]) sum -= NEW_SENTENCE;
    if (sum <= 0 || silent[word]) [sum, start] = [0, silent[word] ? word + 1 : word];
    if (silent[word]) continue;
    sum += says(word);
    if (sum > best) [best, from, to] = [sum, start, word + 1];
  }
  return { sum: best, from, to };
}

function strongest({ words }: Said, from: number, to: number, says: (word: number) => number) {
  const places = () =>
    Array.from({ length: to - from }, (_, at) => from + at)
      .filter((word) => says(word) > 0)
      .sort((a, b) => says(b) - says(a))
      .slice(0, REASONS);
  return {
    why: () => [
      ...new Set(
        places()
          .sort((a, b) => a - b)
          .map((word) => words[word] ?? ''),
      ),
    ],
    peak: () => places()[0] ?? from,
  };
}
