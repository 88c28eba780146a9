import type { DangerExample } from './example-file.ts';
import { FEATURES, featuresOf, type Weighed } from './features.ts';
import { DANGER_KINDS, type DangerKind } from './kinds.ts';
import type { Message } from './message.ts';

/** How likely a message is to be urgent, from 0 to 1, and the likeliest kind if it is. */
export interface Likelihood {
  readonly urgent: number;
  readonly kind: DangerKind;
}

/** What examples taught: for each feature, and last for none, the weight of each class. */
export type Weights = Float32Array;

const CLASSES = DANGER_KINDS.length + 1;
const ORDINARY = DANGER_KINDS.length;
/** How often all examples are gone through; more changes nothing that cross-validation shows. */
const ROUNDS = 5;
/** The length of the first steps of AdaGrad, and what keeps them finite. */
const RATE = 0.5;
const MOVED_BEFORE = 1e-2;

/** A long message is read in windows of so many words, so that one urgent sentence in it is not outweighed by the rest. */
const WINDOW = 30;
const STEP = 15;

/**
 * Multinomial logistic regression, fitted with AdaGrad: each feature's step becomes smaller the more it has moved. The order of examples is
 * shuffled by a fixed sequence, so that the same files always teach the same.
 */
export function learnDanger(examples: readonly DangerExample[], read: (text: string) => Message): Weights {
  const texts = examples.map(({ text }) => featuresOf(read(text), 0, Number.POSITIVE_INFINITY));
  const classes = examples.map(({ kind }) => (kind === null ? ORDINARY : DANGER_KINDS.indexOf(kind)));
  const weights = new Float32Array((FEATURES + 1) * CLASSES);
  const moved = new Float32Array((FEATURES + 1) * CLASSES).fill(MOVED_BEFORE);
  const order = examples.map((_, at) => at);
  const random = sequence();
  const slopes = new Float64Array(CLASSES);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const text = texts[at];
      if (text === undefined) continue;
      chances(text, weights, slopes);
      slopes[classes[at] ?? ORDINARY] = (slopes[classes[at] ?? ORDINARY] ?? 0) - 1;
      move(text, slopes, weights, moved);
    }
  }
  return weights;
}

function move({ numbers, values }: Weighed, slopes: Float64Array, weights: Weights, moved: Float32Array): void {
  for (let at = 0; at <= numbers.length; at += 1) {
    const start = (numbers[at] ?? FEATURES) * CLASSES;
    const value = values[at] ?? 1;
    for (let cls = 0; cls < CLASSES; cls += 1) {
      const slope = (slopes[cls] ?? 0) * value;
      const sum = (moved[start + cls] ?? 0) + slope * slope;
      moved[start + cls] = sum;
      weights[start + cls] = (weights[start + cls] ?? 0) - (RATE * slope) / Math.sqrt(sum);
    }
  }
}

/** The chance of each class, written into `chance`. */
function chances({ numbers, values }: Weighed, weights: Weights, chance: Float64Array): void {
  for (let cls = 0; cls < CLASSES; cls += 1) chance[cls] = weights[FEATURES * CLASSES + cls] ?? 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const start = (numbers[at] ?? 0) * CLASSES;
    const value = values[at] ?? 0;
    for (let cls = 0; cls < CLASSES; cls += 1) chance[cls] = (chance[cls] ?? 0) + value * (weights[start + cls] ?? 0);
  }
  let best = Number.NEGATIVE_INFINITY;
  for (const score of chance) best = Math.max(best, score);
  let sum = 0;
  for (let cls = 0; cls < CLASSES; cls += 1) {
    const power = Math.exp((chance[cls] ?? 0) - best);
    chance[cls] = power;
    sum += power;
  }
  for (let cls = 0; cls < CLASSES; cls += 1) chance[cls] = (chance[cls] ?? 0) / sum;
}

/** How likely a message is to be urgent by what was learnt. */
export function likelyBy(weights: Weights, message: Message): Likelihood {
  let most: Likelihood = { urgent: 0, kind: 'attack' };
  for (let start = 0; start === 0 || start + STEP < message.length; start += STEP) {
    const here = inWindow(featuresOf(message, start, start + WINDOW), weights);
    if (here.urgent > most.urgent) most = here;
  }
  return most;
}

function inWindow(features: Weighed, weights: Weights): Likelihood {
  const chance = new Float64Array(CLASSES);
  chances(features, weights, chance);
  const kind = DANGER_KINDS.reduce((a, b, at) => ((chance[at] ?? 0) > (chance[DANGER_KINDS.indexOf(a)] ?? 0) ? b : a));
  return { urgent: 1 - (chance[ORDINARY] ?? 0), kind };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Numbers from 0 to 1 that are always the same: a linear congruential generator (Numerical Recipes). */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
