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

/**
 * What the words of a message from one place to another have: what they stand for in the phrase files, each and two near each other (so that
 * a word that no example has counts by its meaning); the words, pairs of them (with and without one between), how they sound in Latin letters, and letters in
 * a row, so that spelling that is a letter off still has most of it; and whether a phrase stands in the message. Each counts once: who writes a word
 * a hundred times does not mean it more. Linear in the length of the words.
 */
export function featuresOf({ message, phrase }: Read, from: number, to: number): Weighed {
  const tokens = message.tokens.slice(from, to);
  const numbers: number[] = [];
  const values: number[] = [];
  const had = new Set<number>();
  const add = (hash: number, value: number) => {
    const number = hash & (FEATURES - 1);
    if (had.has(number)) return;
    had.add(number);
    numbers.push(number);
    values.push(value);
  };
  let before = 0;
  let beforeThat = 0;
  for (const { readings, sound } of tokens) {
    const age = Number(readings[0]);
    if (age > 0) add(mixed(hashOf(age < GROWN_UP ? 'young' : 'number', SEEDS.meaning)), TRUST.age);
    for (const reading of readings) {
      add(mixed(hashOf(reading, SEEDS.word)), TRUST.word);
      addRuns(`^${reading}$`, add);
    }
    if (sound.length >= SHORTEST_SOUND) add(mixed(hashOf(sound, SEEDS.sound)), TRUST.sound);
    const word = hashOf(readings[0] ?? '', SEEDS.pair);
    add(mixed(Math.imul(before, 31) ^ word), TRUST.pair);
    if (beforeThat !== 0) add(mixed(Math.imul(beforeThat, 37) ^ word ^ SEEDS.apart), TRUST.apart);
    beforeThat = before;
    before = word;
  }
  addMeanings(message, from, to, add);
  return weighed(numbers, values, mixed(hashOf(phrase?.certainty ?? 'none', SEEDS.phrase)) & (FEATURES - 1));
}

function addMeanings(message: Message, from: number, to: number, add: (hash: number, value: number) => void): void {
  const here: { hash: number; at: number }[] = [];
  const seen = new Set<number>();
  for (const { name, at } of message.meanings(from, to)) {
    const hash = hashOf(name, SEEDS.meaning);
    const key = Math.imul(hash, 31) + at;
    if (seen.has(key)) continue;
    seen.add(key);
    here.push({ hash, at });
    add(mixed(hash), TRUST.meaning);
  }
  for (const one of here) {
    for (const other of here) {
      if (other.at > one.at && other.at - one.at <= NEAR)
        add(mixed(Math.imul(one.hash, 31) ^ other.hash ^ SEEDS.meanings), TRUST.meanings);
    }
  }
}

function addRuns(word: string, add: (hash: number, value: number) => void): void {
  for (const length of RUNS) {
    for (let start = 0; start + length <= word.length; start += 1) {
      let hash: number = SEEDS.letters;
      for (let at = start; at < start + length; at += 1) hash = step(hash, word.charCodeAt(at));
      add(mixed(hash), TRUST.letters);
    }
  }
}

function weighed(numbers: readonly number[], values: readonly number[], phrase: number): Weighed {
  let squares = 0;
  for (const value of values) squares += value * value;
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  const scaled = new Float32Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) scaled[at] = (values[at] ?? 0) * scale;
  scaled[values.length] = TRUST_IN_PHRASE;
  return { numbers: new Int32Array([...numbers, phrase]), values: scaled };
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
