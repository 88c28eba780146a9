import { isOneSlipAway } from './spelling.ts';

/**
 * A word to look for. `head` alone is the whole word; with `open`, the word starts with `head` and ends with `tail`. With
 * `slips`, a head that is long enough may be misspelt.
 */
export type Entry = { head: string; tail: string; open: boolean; slips: boolean };

/** `exact`: spelt as the entry is; `whole`: and the entry is the whole word. */
export type Found = { entry: number; exact: boolean; whole: boolean };

const MULTIPLIER = 0x01000193;
const SEED = 0x1505;
/** A whole word of five letters may be misspelt; a beginning must have six, for it is a slip from more words. */
const SHORTEST_WITH_SLIPS = 5;
const SHORTEST_BEGINNING_WITH_SLIPS = 6;
const LONGEST_WORD = 28;
/** A power of two. The filter answers most look-ups, all of them misses, from memory that the processor keeps at hand. */
const FILTER_BITS = 1 << 20;

/**
 * Finds the entries that a word matches, exactly or with one slip, in time that does not depend on how many entries there
 * are: all heads, and all heads with one letter left out, lie in one hash table, and so does every beginning of the word with
 * at most one letter left out. Two words one slip apart meet there; the meeting is then checked letter by letter.
 */
export class Lexicon {
  readonly #entries: Entry[] = [];
  #hashes = new Int32Array(1 << 12);
  #values = new Int32Array(1 << 12);
  readonly #filter = new Uint32Array(FILTER_BITS / 32);
  #used = 0;

  /** Adds an entry and gives its number. */
  add(entry: Entry): number {
    const id = this.#entries.push(entry) - 1;
    for (const hash of headHashes(entry)) this.#insert(hash, id);
    return id;
  }

  /** Adds to `found` each entry that the word, read from `from`, matches. An entry may be found more than once. */
  lookUp(word: string, from: number, found: Found[], slips: 'with slips' | 'exactly' = 'with slips'): void {
    const end = Math.min(word.length, from + LONGEST_WORD);
    const withSlips = slips === 'with slips' && end - from >= SHORTEST_WITH_SLIPS;
    let hash = SEED;
    for (let index = from; index < end; index++) {
      if (withSlips && index > from) this.#lookUpWithout(word, from, end, index, hash, found);
      hash = Math.imul(hash ^ word.charCodeAt(index), MULTIPLIER);
      this.#meet(hash, word, from, index + 1, found);
    }
  }

  #lookUpWithout(word: string, from: number, end: number, skipped: number, before: number, found: Found[]): void {
    let hash = before;
    if (skipped - from >= SHORTEST_WITH_SLIPS - 1) this.#meet(hash, word, from, skipped + 1, found);
    for (let index = skipped + 1; index < end; index++) {
      hash = Math.imul(hash ^ word.charCodeAt(index), MULTIPLIER);
      if (index - from >= SHORTEST_WITH_SLIPS - 1) this.#meet(hash, word, from, index + 1, found);
    }
  }

  #meet(hash: number, word: string, from: number, to: number, found: Found[]): void {
    const bit = mixed(hash);
    if ((((this.#filter[(bit >>> 5) & (FILTER_BITS / 32 - 1)] ?? 0) >>> (bit & 31)) & 1) === 0) return;
    const mask = this.#hashes.length - 1;
    for (let slot = slotOf(hash, mask); this.#values[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] !== hash) continue;
      const id = (this.#values[slot] ?? 0) - 1;
      const entry = this.#entries[id];
      if (entry === undefined || (!entry.open && to !== word.length)) continue;
      const exact = to - from === entry.head.length && word.startsWith(entry.head, from);
      if (!exact && !isSlipOf(entry, word.slice(from, to))) continue;
      if (entry.tail !== '' && (word.length - to < entry.tail.length || !word.endsWith(entry.tail))) continue;
      found.push({ entry: id, exact, whole: exact && from === 0 && !entry.open });
    }
  }

  #insert(hash: number, id: number): void {
    if (this.#used * 2 >= this.#hashes.length) this.#grow();
    place(this.#hashes, this.#values, hash, id + 1);
    const bit = mixed(hash);
    const at = (bit >>> 5) & (FILTER_BITS / 32 - 1);
    this.#filter[at] = (this.#filter[at] ?? 0) | (1 << (bit & 31));
    this.#used++;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    const values = new Int32Array(hashes.length);
    this.#values.forEach((value, slot) => {
      if (value !== 0) place(hashes, values, this.#hashes[slot] ?? 0, value);
    });
    this.#hashes = hashes;
    this.#values = values;
  }
}

/** In a word that goes on after its head, the head's last letter must be right: "strange" is no slip of "strangl-". */
function isSlipOf(entry: Entry, read: string): boolean {
  return maySlip(entry) && isOneSlipAway(read, entry.head) && (!entry.open || read.at(-1) === entry.head.at(-1));
}

function maySlip({ head, open, slips }: Entry): boolean {
  return slips && head.length >= (open ? SHORTEST_BEGINNING_WITH_SLIPS : SHORTEST_WITH_SLIPS);
}

function headHashes(entry: Entry): Set<number> {
  const { head } = entry;
  const hashes = new Set([hashOf(head)]);
  if (!maySlip(entry)) return hashes;
  for (let skipped = 1; skipped < head.length; skipped++) {
    hashes.add(hashOf(head.slice(0, skipped) + head.slice(skipped + 1)));
  }
  return hashes;
}

function hashOf(text: string): number {
  let hash = SEED;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), MULTIPLIER);
  return hash;
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

function slotOf(hash: number, mask: number): number {
  return mixed(hash) & mask;
}

function place(hashes: Int32Array, values: Int32Array, hash: number, value: number): void {
  const mask = hashes.length - 1;
  let slot = slotOf(hash, mask);
  while (values[slot] !== 0) slot = (slot + 1) & mask;
  hashes[slot] = hash;
  values[slot] = value;
}
