/** The features of a word: where their rows begin, and how much each counts. */
export interface Word {
  readonly rows: Int32Array;
  readonly trust: Float32Array;
}

/** Words in a row: the first, and the one after the last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A message to learn from: where each guide is asked for, by its number, and the guides that may be asked for as well. */
export interface Message {
  readonly words: readonly Word[];
  readonly own: ReadonlyMap<number, Place>;
  readonly doubtful: ReadonlySet<number>;
}

/** An example, ready to be put together with others: its words, and the number of its guide; −1: ordinary life. */
export interface Piece {
  readonly words: readonly Word[];
  readonly guide: number;
}

export interface Pieces {
  /** By guide: as people write it. */
  readonly said: readonly (readonly Piece[])[];
  /** By guide: its plain names and other phrases of its curators. */
  readonly named: readonly (readonly Piece[])[];
  readonly ordinary: readonly Piece[];
  /** How many there are in all. */
  readonly count: number;
}

/** How often a need is said by a plain name; how often ordinary talk stands first, is all there is, or stands behind a need. */
const NAMED = 0.4;
const GREETING = 0.15;
const ONLY_ORDINARY = 0.5;
const BESIDE = 0.12;
/** How often a message has one need at most, two at most, and three at most; the others have four. */
const NEEDS = [0.3, 0.55, 0.85] as const;

/**
 * A message of several needs, made of examples: what nobody needs to write by hand, because people say several needs one after the
 * other as they say one.
 * @param random from 0 to 1.
 */
export function madeUpMessage(pieces: Pieces, random: () => number): Message {
  const message = chosen(pieces, random);
  return { words: message.flatMap((it) => it.words), own: placesIn(message), doubtful: new Set() };
}

function chosen({ said, named, ordinary }: Pieces, random: () => number): Piece[] {
  const pick = <T>(list: readonly T[]): T[] => list.slice(Math.floor(random() * list.length)).slice(0, 1);
  const message: Piece[] = [];
  if (random() < GREETING) {
    message.push(...pick(ordinary));
    if (random() < ONLY_ORDINARY) return message;
  }
  const share = random();
  const needs = 1 + NEEDS.filter((it) => share >= it).length;
  for (let at = 0; at < needs; at += 1) {
    const guide = Math.floor(random() * said.length);
    if (message.some((it) => it.guide === guide)) continue;
    const byName = random() < NAMED && (named[guide]?.length ?? 0) > 0;
    message.push(...pick((byName ? named : said)[guide] ?? []));
    if (random() < BESIDE) message.push(...pick(ordinary));
  }
  return message;
}

function placesIn(message: readonly Piece[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  let from = 0;
  for (const { guide, words } of message) {
    places.set(guide, { from, to: from + words.length });
    from += words.length;
  }
  return places;
}
