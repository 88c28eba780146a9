import type { DangerExample } from './example-file.ts';
import { FEATURES, MessageFeatures, type Read, type Weighed } from './features.ts';
import { DANGER_KINDS, type DangerKind, QUIET_KINDS, type QuietKind } from './kinds.ts';

/** How likely a message is to tell of danger, from 0 to 1, and the likeliest kind if it does; and the likeliest quiet kind with its chance. */
export interface Likelihood {
  readonly urgent: number;
  readonly kind: DangerKind;
  readonly quiet: { readonly kind: QuietKind; readonly chance: number };
}

/** What examples taught: for each feature, and last for none, the weight of each class. */
export type Weights = Float32Array;

const KINDS = [...DANGER_KINDS, ...QUIET_KINDS];
const CLASSES = KINDS.length + 1;
const ORDINARY = KINDS.length;
const CLASS_NUMBERS = Array.from({ length: CLASSES }, (_, cls) => cls);
/** How often all examples are gone through; more changes nothing that cross-validation shows. */
const ROUNDS = 5;
/** The length of the first steps of AdaGrad, and what keeps them finite. */
const RATE = 0.5;
const MOVED_BEFORE = 1e-2;

/** A class that is so nearly right, by its chance, is left as it is: most are, and learning takes a third of the time. */
const NEARLY = 0.005;

/** A message is read as a whole, and in windows of so many words, so that one urgent sentence in it is not outweighed by the rest. */
const WINDOW = 12;
const STEP = 6;

/**
 * Multinomial logistic regression, fitted with AdaGrad: each feature's step becomes smaller the more it has moved. The order of examples is
 * shuffled by a fixed sequence, so that the same files always teach the same.
 */
export function learnDanger(examples: readonly DangerExample[], read: (text: string) => Read): Weights {
  const texts = examples.map(({ text }) => new MessageFeatures(read(text)).in(0, Number.POSITIVE_INFINITY));
  const classes = examples.map(({ kind }) => (kind === null ? ORDINARY : KINDS.indexOf(kind)));
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
  const wrong = CLASS_NUMBERS.filter((cls) => Math.abs(slopes[cls] ?? 0) > NEARLY);
  if (wrong.length === 0) return;
  for (let at = 0; at <= numbers.length; at += 1) {
    const start = (numbers[at] ?? FEATURES) * CLASSES;
    const value = values[at] ?? 1;
    for (const cls of wrong) {
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
export function likelyBy(weights: Weights, read: Read): Likelihood {
  const { length } = read.message;
  const features = new MessageFeatures(read);
  let most = inWindow(features.in(0, length), weights);
  for (let start = 0; length > WINDOW && start + STEP < length; start += STEP) {
    const here = inWindow(features.in(start, start + WINDOW), weights);
    const quiet = here.quiet.chance > most.quiet.chance ? here.quiet : most.quiet;
    most = { ...(here.urgent > most.urgent ? here : most), quiet };
  }
  return most;
}

function inWindow(features: Weighed, weights: Weights): Likelihood {
  const chance = new Float64Array(CLASSES);
  chances(features, weights, chance);
  const chanceOf = (kind: DangerKind | QuietKind) => chance[KINDS.indexOf(kind)] ?? 0;
  const kind = DANGER_KINDS.reduce((best, it) => (chanceOf(it) > chanceOf(best) ? it : best));
  const quiet = QUIET_KINDS.reduce((best, it) => (chanceOf(it) > chanceOf(best) ? it : best));
  const urgent = DANGER_KINDS.reduce((sum, it) => sum + chanceOf(it), 0);
  return { urgent, kind, quiet: { kind: quiet, chance: chanceOf(quiet) } };
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
