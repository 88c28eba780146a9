import type { GuideId } from '../../schema/ids.ts';
import type { Speaking } from './speaking.ts';
import { WordRows } from './word-rows.ts';

/** How much each feature of a word speaks for each guide, or against it; `teach.ts` learns it. */
export interface Evidence extends Speaking {
  readonly locale: string;
  readonly guides: readonly GuideId[];
  /** Where each guide begins before anything speaks for it. */
  readonly bias: Float32Array;
}

/** The words of a message, and what is not to be heard in it. */
export interface Said {
  readonly words: readonly string[];
  /** Of each word, the number of its sentence. */
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
  const { guides, bias, locale } = evidence;
  const width = guides.length;
  const says = new WordRows(evidence, { width }, locale);
  return (said) => {
    const rows = says.of(said.words);
    const { best, from, to } = largest(said, rows, width);
    return guides.flatMap((guide, at) => {
      const score = (best[at] ?? 0) + (bias[at] ?? 0);
      const [first, end] = [from[at] ?? 0, to[at] ?? 0];
      if (end === 0 || score < LEAST) return [];
      const ofWord = (word: number) => rows[word * width + at] ?? 0;
      return [{ guide, score, from: first, to: end, ...strongest(said, first, end, ofWord) }];
    });
  };
}

/** For each guide the stretch with the largest sum (Kadane's algorithm), all guides beside each other; `to` is 0 where no word speaks for it. */
function largest({ words, sentence, silent }: Said, rows: Float32Array, width: number) {
  const [best, sums] = [new Float64Array(width), new Float64Array(width)];
  const [from, to, starts] = [new Uint32Array(width), new Uint32Array(width), new Uint32Array(width)];
  for (let word = 0; word < words.length; word += 1) {
    if (silent[word]) {
      sums.fill(0);
      continue;
    }
    const pause = word > 0 && sentence[word] !== sentence[word - 1] ? NEW_SENTENCE : 0;
    for (let guide = 0; guide < width; guide += 1) {
      let sum = (sums[guide] ?? 0) - pause;
      if (sum <= 0) {
        sum = 0;
        starts[guide] = word;
      }
      sum += rows[word * width + guide] ?? 0;
      sums[guide] = sum;
      if (sum > (best[guide] ?? 0)) {
        best[guide] = sum;
        from[guide] = starts[guide] ?? 0;
        to[guide] = word + 1;
      }
    }
  }
  return { best, from, to };
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
    peak: () => {
      let best = from;
      for (let word = from + 1; word < to; word += 1) if (says(word) > says(best)) best = word;
      return best;
    },
  };
}
