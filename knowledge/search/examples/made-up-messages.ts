/** An example, ready to be put together with others: its words, and the number of its guide; −1: ordinary life. */
export interface Piece<Word> {
  readonly words: readonly Word[];
  readonly guide: number;
}

export interface Pieces<Word> {
  /** By guide: as people write it. */
  readonly said: readonly (readonly Piece<Word>[])[];
  /** By guide: its plain names and other phrases of its curators. */
  readonly named: readonly (readonly Piece<Word>[])[];
  readonly ordinary: readonly Piece<Word>[];
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
export function madeUpMessage<Word>({ said, named, ordinary }: Pieces<Word>, random: () => number): Piece<Word>[] {
  const pick = <T>(list: readonly T[]): T[] => list.slice(Math.floor(random() * list.length)).slice(0, 1);
  const message: Piece<Word>[] = [];
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
