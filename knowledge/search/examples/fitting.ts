import type { Evidence } from './evidence.ts';
import { type Message, madeUpMessage, type Pieces, type Place, type Word } from './made-up-messages.ts';

/** So often all examples are gone through, but never more messages than `MESSAGES` in each round. */
const ROUNDS = 4;
const ROUND_OF_EXAMPLES = 3;
const MESSAGES = 15_000;
/**
 * A message as somebody wrote it stands in the place of a made-up one so often in a round, and in no larger share of all. Half of them, twice
 * as often, brought less.
 */
const WRITTEN = 6;
const MOST_WRITTEN = 0.3;
/** AdaGrad: how far one step goes, what is taken to have been seen before the first, and where a guide begins. */
const STEP = 0.4;
const SEEN = 0.1;
const START = -3;
/** So many words are left out, so that no word is relied on alone. */
const DROPPED = 0.1;
/** What is nearly right already is left as it is; what speaks less than this says nothing. */
const RIGHT = 0.003;
const SILENT = 0.05;
/** The same every time. */
const SEED = 7;

const dropped: Word = { rows: new Int32Array(), trust: new Float32Array() };

/** How many guides there are, and how many features. */
interface Size {
  readonly width: number;
  readonly features: number;
}

/** What is learned while it is learned. */
interface Lesson {
  readonly width: number;
  readonly weights: Float32Array;
  readonly seen: Float32Array;
  readonly bias: Float32Array;
  readonly biasSeen: Float32Array;
}

type Fitted = Pick<Evidence, 'bias' | 'starts' | 'speaking' | 'gains'>;

/** Learns from messages that are made up of pieces and, between them, from messages as they were written. */
export function fitted(pieces: Pieces, written: readonly Message[], { width, features }: Size): Fitted {
  const lesson: Lesson = {
    width,
    weights: new Float32Array(features * width),
    seen: new Float32Array(features * width).fill(SEEN),
    bias: new Float32Array(width).fill(START),
    biasSeen: new Float32Array(width).fill(SEEN),
  };
  const random = randomFrom(SEED);
  const messages = Math.min(MESSAGES, ROUND_OF_EXAMPLES * pieces.count);
  const share = Math.min(MOST_WRITTEN, (written.length * WRITTEN) / messages);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < messages; at += 1) {
      const theirs = random() < share ? written[Math.floor(random() * written.length)] : undefined;
      learnFrom(theirs ?? madeUpMessage(pieces, random), lesson, STEP * (1 - round / ROUNDS), random);
    }
  }
  return { bias: lesson.bias, ...sparse(lesson, features) };
}

function learnFrom({ words: all, own, doubtful }: Message, lesson: Lesson, step: number, random: () => number): void {
  const { width, weights, bias } = lesson;
  const words = all.map((it) => (random() < DROPPED ? dropped : it));
  const says = new Float32Array(words.length * width);
  words.forEach(({ rows, trust }, word) => {
    const place = word * width;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const share = trust[at] ?? 0;
      for (let guide = 0; guide < width; guide += 1) {
        says[place + guide] = (says[place + guide] ?? 0) + share * (weights[row + guide] ?? 0);
      }
    }
  });
  for (let guide = 0; guide < width; guide += 1) {
    const place = own.get(guide);
    if (!place && doubtful.has(guide)) continue;
    const { sum, from, to } = place ? sumOf(says, width, guide, place) : largest(says, width, guide, words.length);
    const wrong = 1 / (1 + Math.exp(-sum - (bias[guide] ?? 0))) - (place ? 1 : 0);
    if (Math.abs(wrong) > RIGHT) correct(lesson, guide, words.slice(from, to), wrong, step);
  }
}

function sumOf(says: Float32Array, width: number, guide: number, { from, to }: Place): Place & { sum: number } {
  let sum = 0;
  for (let word = from; word < to; word += 1) sum += says[word * width + guide] ?? 0;
  return { sum, from, to };
}

function largest(says: Float32Array, width: number, guide: number, words: number): Place & { sum: number } {
  let best = 0;
  let from = 0;
  let to = 0;
  let sum = 0;
  let start = 0;
  for (let word = 0; word < words; word += 1) {
    if (sum <= 0) {
      sum = 0;
      start = word;
    }
    sum += says[word * width + guide] ?? 0;
    if (sum > best) {
      best = sum;
      from = start;
      to = word + 1;
    }
  }
  return { sum: best, from, to };
}

function correct(lesson: Lesson, guide: number, words: readonly Word[], wrong: number, step: number): void {
  const { weights, seen, bias, biasSeen } = lesson;
  adapt(bias, biasSeen, guide, wrong, step);
  for (const { rows, trust } of words) {
    for (let at = 0; at < rows.length; at += 1) {
      adapt(weights, seen, (rows[at] ?? 0) + guide, wrong * (trust[at] ?? 0), step);
    }
  }
}

function adapt(values: Float32Array, seen: Float32Array, at: number, slope: number, step: number): void {
  const before = (seen[at] ?? 0) + slope * slope;
  seen[at] = before;
  values[at] = (values[at] ?? 0) - (step * slope) / Math.sqrt(before);
}

function sparse({ weights, width }: Lesson, features: number): Pick<Evidence, 'starts' | 'speaking' | 'gains'> {
  const starts = new Uint32Array(features + 1);
  const speaking: number[] = [];
  const gains: number[] = [];
  for (let feature = 0; feature < features; feature += 1) {
    for (let guide = 0; guide < width; guide += 1) {
      const weight = weights[feature * width + guide] ?? 0;
      if (Math.abs(weight) >= SILENT) {
        speaking.push(guide);
        gains.push(weight);
      }
    }
    starts[feature + 1] = speaking.length;
  }
  return { starts, speaking: Uint32Array.from(speaking), gains: Float32Array.from(gains) };
}

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
