import type { Phrase } from './kinds.ts';
import type { Message } from './message.ts';

/** Features are numbered by a hash; two that share a number are one. A power of two. */
export const FEATURES = 2 ** 17;

/** How much a feature counts beside a whole word. */
const TRUST = {
  word: 1,
  sound: 0.5,
  pair: 0.7,
  apart: 0.5,
  letters: 0.4,
  meaning: 0.5,
  meanings: 0.3,
  age: 1,
} as const;
/** How much it counts whether a phrase of the phrase files stands in the message, beside all other features together, which count 1. */
const TRUST_IN_PHRASE = 0.5;

/** Two meanings belong together when so many words lie between their beginnings at most. */
const NEAR = 6;
/** A number below this may be the age of a child. In years. */
const GROWN_UP = 18;

/** So many letters in a row are told apart from others; a word has a beginning and an end. */
const RUNS = [3, 4, 5] as const;
/** Shorter sounds are shared by too many words. */
const SHORTEST_SOUND = 3;

const SEEDS = { word: 1, sound: 2, pair: 3, apart: 4, letters: 5, meaning: 6, meanings: 7, phrase: 8 } as const;

/** A message, and what the phrase files find in it. */
export interface Read {
  readonly message: Message;
  readonly phrase: Phrase | null;
}

/** Features by number and how much each counts; the squares of what they count sum up to the same, however long the text. */
export interface Weighed {
  readonly numbers: Int32Array;
  readonly values: Float32Array;
}

/** Some features in a row, by number, with how much each counts. */
interface Row {
  readonly numbers: number[];
  readonly values: number[];
}

/** What a word brings: by itself, and with the one or two words before it, or where it is the first that is looked at. */
interface WordRows {
  readonly own: Row;
  readonly first: Row;
  readonly pair: Row;
  readonly apart: Row;
}

/** A meaning, as a number, and the place of its first word. */
interface Meant {
  readonly hash: number;
  readonly at: number;
}

/**
 * What the words of a message have: what they stand for in the phrase files, each and two near each other (so that
 * a word that no example has counts by its meaning); the words, pairs of them (with and without one between), how they sound in Latin letters, and letters in
 * a row, so that spelling that is a letter off still has most of it; and whether a phrase stands in the message. Each counts once: who writes a word
 * a hundred times does not mean it more. Linear in the length of the words; each word is worked out once, however many windows it is looked at in.
 */
export class MessageFeatures {
  readonly #words: readonly WordRows[];
  readonly #meanings: readonly Meant[];
  readonly #phrase: number;

  constructor({ message, phrase }: Read) {
    this.#words = message.tokens.map((_, at) => wordRows(message, at));
    this.#meanings = meaningsOf(message);
    this.#phrase = mixed(hashOf(phrase?.certainty ?? 'none', SEEDS.phrase)) & (FEATURES - 1);
  }

  /** The features of the words from one place to the one before another. */
  in(from: number, to: number): Weighed {
    const gathered = new Gathered();
    for (let at = from; at < Math.min(to, this.#words.length); at += 1) {
      const word = this.#words[at];
      if (word === undefined) continue;
      gathered.addAll(word.own);
      gathered.addAll(at === from ? word.first : word.pair);
      if (at > from + 1) gathered.addAll(word.apart);
    }
    const here = this.#meanings.filter(({ at }) => at >= from && at < to);
    for (const { hash } of here) gathered.add(mixed(hash), TRUST.meaning);
    for (const one of here) {
      for (const other of here) {
        if (other.at > one.at && other.at - one.at <= NEAR)
          gathered.add(mixed(Math.imul(one.hash, 31) ^ other.hash ^ SEEDS.meanings), TRUST.meanings);
      }
    }
    return gathered.weighed(this.#phrase);
  }
}

function wordRows({ tokens }: Read['message'], at: number): WordRows {
  const own = emptyRow();
  const { readings, sound } = tokens[at] ?? { readings: [], sound: '' };
  const age = Number(readings[0]);
  if (age > 0) push(own, mixed(hashOf(age < GROWN_UP ? 'young' : 'number', SEEDS.meaning)), TRUST.age);
  for (const reading of readings) {
    push(own, mixed(hashOf(reading, SEEDS.word)), TRUST.word);
    pushRuns(own, `^${reading}$`);
  }
  if (sound.length >= SHORTEST_SOUND) push(own, mixed(hashOf(sound, SEEDS.sound)), TRUST.sound);
  const [word, before, beforeThat] = [at, at - 1, at - 2].map((it) =>
    hashOf(tokens[it]?.readings[0] ?? '', SEEDS.pair),
  );
  return {
    own,
    first: rowOf(mixed(word ?? 0), TRUST.pair),
    pair: rowOf(mixed(Math.imul(before ?? 0, 31) ^ (word ?? 0)), TRUST.pair),
    apart: rowOf(mixed(Math.imul(beforeThat ?? 0, 37) ^ (word ?? 0) ^ SEEDS.apart), TRUST.apart),
  };
}

/** The groups have few names: each is made a number once. */
const meaningHashes = new Map<string, number>();

function meaningsOf(message: Read['message']): Meant[] {
  const seen = new Set<number>();
  return message.meanings().flatMap(({ name, at }) => {
    const hash = meaningHashes.get(name) ?? hashOf(name, SEEDS.meaning);
    meaningHashes.set(name, hash);
    const key = Math.imul(hash, 31) + at;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ hash, at }];
  });
}

/** In which round each feature was met last: a set would cost more than all the rest. */
const met = new Uint32Array(FEATURES);
let round = 0;

/** Features as they are gathered, each once. One is gathered at a time. */
class Gathered {
  readonly #row = emptyRow();

  constructor() {
    round = (round + 1) >>> 0;
    if (round === 0) met.fill(0);
    round ||= 1;
  }

  addAll({ numbers, values }: Row): void {
    for (let at = 0; at < numbers.length; at += 1) this.add(numbers[at] ?? 0, values[at] ?? 0);
  }

  add(hash: number, value: number): void {
    const number = hash & (FEATURES - 1);
    if (met[number] === round) return;
    met[number] = round;
    push(this.#row, number, value);
  }

  /** All of them and the phrase; the squares of what they count sum up to the same, however many they are. */
  weighed(phrase: number): Weighed {
    const { numbers, values } = this.#row;
    let squares = 0;
    for (const value of values) squares += value * value;
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    const scaled = new Float32Array(values.length + 1);
    for (let at = 0; at < values.length; at += 1) scaled[at] = (values[at] ?? 0) * scale;
    scaled[values.length] = TRUST_IN_PHRASE;
    numbers.push(phrase);
    return { numbers: Int32Array.from(numbers), values: scaled };
  }
}

function emptyRow(): Row {
  return { numbers: [], values: [] };
}

function rowOf(hash: number, value: number): Row {
  return { numbers: [hash], values: [value] };
}

function push({ numbers, values }: Row, number: number, value: number): void {
  numbers.push(number);
  values.push(value);
}

function pushRuns(row: Row, word: string): void {
  for (const length of RUNS) {
    for (let start = 0; start + length <= word.length; start += 1) {
      let hash: number = SEEDS.letters;
      for (let at = start; at < start + length; at += 1) hash = step(hash, word.charCodeAt(at));
      push(row, mixed(hash), TRUST.letters);
    }
  }
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** One step of FNV-1a over a UTF-16 code unit. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code ^ 0x811c9dc5, 0x01000193);
}

/** FNV's low bits are its worst: the high ones are folded in. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return once ^ (once >>> 13);
}
