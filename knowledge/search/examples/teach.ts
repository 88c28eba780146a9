import { tokensOf } from '../../text/tokens.ts';
import type { Evidence } from './evidence.ts';
import type { Example } from './learn.ts';
import { madeUpMessage, type Piece, type Pieces } from './made-up-messages.ts';
import { featuresByWord } from './word-features.ts';

/** Features that fewer examples have tell only of these examples. */
const RARE = 2;
/** So often all examples are gone through, but never more messages than `MESSAGES` are made up in each round. */
const ROUNDS = 4;
const ROUND_OF_EXAMPLES = 3;
const MESSAGES = 15_000;
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

/** The features of a word: where their rows begin, and how much each counts. */
interface Word {
  readonly rows: Int32Array;
  readonly trust: Float32Array;
}

const dropped: Word = { rows: new Int32Array(), trust: new Float32Array() };

/**
 * Learns which words speak for which guide where several needs stand in one message: logistic regression for each guide over the stretch
 * of a message that speaks most for it. Where the guide is asked for, that stretch is its own example; where it is not, it is the one
 * that would be taken for it, so that neighbours are learned apart. It takes some seconds.
 *
 * @param examples as people write; @param names plain names and phrases of the guides and of ordinary talk.
 */
export function teach(examples: readonly Example[], names: readonly Example[], locale: string): Evidence {
  const guides = [...new Set(examples.flatMap((it) => it.guide ?? []))].sort();
  const texts = [...examples, ...names].map((it) => featuresByWord(tokensOf(it.text), locale));
  const numbers = numbersOf(texts.map((it) => it.flat().map(({ name }) => name)));
  const width = guides.length;
  const numberOf = new Map(guides.map((it, at) => [it, at]));
  const pieces = [...examples, ...names].map(({ guide }, at): Piece<Word> => {
    const words = (texts[at] ?? []).map((features): Word => {
      const known = features.filter(({ name }) => numbers.has(name));
      return {
        rows: Int32Array.from(known, ({ name }) => (numbers.get(name) ?? 0) * width),
        trust: Float32Array.from(known, ({ trust }) => trust),
      };
    });
    return { words, guide: guide === null ? -1 : (numberOf.get(guide) ?? -1) };
  });
  const weights = fitted(piecesOf(pieces, examples.length, width), numbers.size, width, examples.length + names.length);
  return { locale, guides, features: [...numbers.keys()], ...weights };
}

/** Those that are in more than one text, with a number each. */
function numbersOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const having = new Map<string, number>();
  for (const names of texts) for (const name of new Set(names)) having.set(name, (having.get(name) ?? 0) + 1);
  return new Map([...having].filter(([, texts]) => texts >= RARE).map(([name], at) => [name, at]));
}

function piecesOf(pieces: readonly Piece<Word>[], examples: number, width: number): Pieces<Word> {
  const byGuide = (some: readonly Piece<Word>[]) => {
    const grouped = Map.groupBy(some, (it) => it.guide);
    return Array.from({ length: width }, (_, guide) => grouped.get(guide) ?? []);
  };
  const said = pieces.slice(0, examples);
  return {
    said: byGuide(said),
    named: byGuide(pieces.slice(examples)),
    ordinary: said.filter((it) => it.guide < 0),
  };
}

/** What is learned while it is learned, and room for one message. */
interface Lesson {
  readonly width: number;
  readonly weights: Float32Array;
  readonly seen: Float32Array;
  readonly bias: Float32Array;
  readonly biasSeen: Float32Array;
}

function fitted(pieces: Pieces<Word>, features: number, width: number, examples: number) {
  const lesson: Lesson = {
    width,
    weights: new Float32Array(features * width),
    seen: new Float32Array(features * width).fill(SEEN),
    bias: new Float32Array(width).fill(START),
    biasSeen: new Float32Array(width).fill(SEEN),
  };
  const random = randomFrom(SEED);
  const messages = Math.min(MESSAGES, ROUND_OF_EXAMPLES * examples);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < messages; at += 1) {
      learnFrom(madeUpMessage(pieces, random), lesson, STEP * (1 - round / ROUNDS), random);
    }
  }
  return { bias: lesson.bias, ...sparse(lesson, features) };
}

function learnFrom(message: readonly Piece<Word>[], lesson: Lesson, step: number, random: () => number): void {
  const { width, weights, bias } = lesson;
  const words = message.flatMap((it) => it.words).map((it) => (random() < DROPPED ? dropped : it));
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
  const own = ownPlaces(message);
  for (let guide = 0; guide < width; guide += 1) {
    const place = own.get(guide);
    const { sum, from, to } = place ? sumOf(says, width, guide, place) : largest(says, width, guide, words.length);
    const wrong = 1 / (1 + Math.exp(-sum - (bias[guide] ?? 0))) - (place ? 1 : 0);
    if (Math.abs(wrong) > RIGHT) correct(lesson, guide, words.slice(from, to), wrong, step);
  }
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function ownPlaces(message: readonly Piece<Word>[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  let from = 0;
  for (const { guide, words } of message) {
    places.set(guide, { from, to: from + words.length });
    from += words.length;
  }
  return places;
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
