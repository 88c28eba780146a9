import { type Found, Lexicon } from './lexicon.ts';
import { type Token, tokenise } from './normalise.ts';
import { soundOf } from './sound.ts';

/** Several words that together stand for a group ("passed out"). */
type Phrase = { rest: readonly number[]; group: number };

type Word = { locale: number; groups: number[]; phrases: Phrase[]; filler: boolean; negator: boolean };

/** Sounds lie in the same lexicon as written words; no written word holds this sign. */
const SOUND = '~';
const SHORTEST_AFTER_PREFIX = 3;
const SHORTEST_SOUND = 5;
const SHORTEST_BEGINNING = 3;

/** The words of all languages, each with the groups that it stands for. Groups are numbers, unique over all languages. */
export class Vocabulary {
  readonly #lexicon = new Lexicon();
  readonly #words: Word[] = [];
  readonly #ids = new Map<string, number>();
  readonly #prefixes = new Map<string, { text: string; locales: Set<number> }[]>();
  readonly #commonness: number[] = [];
  readonly #names: string[] = [];
  readonly #romanised = new Set<number>();

  /** Groups of one name mean the same thing in every language. */
  newGroup(name: string): number {
    this.#names.push(name);
    return this.#commonness.push(0) - 1;
  }

  nameOf(group: number): string {
    return this.#names[group] ?? '';
  }

  /** In this language, a word in Latin letters is written by ear: it has no right spelling, so no slips of it are looked for. */
  takeLatinAsRomanised(locale: number): void {
    this.#romanised.add(locale);
  }

  /** @throws {Error} with the reason in words when nothing is left of the text, or it cannot be looked for. */
  addToGroup(locale: number, group: number, text: string): void {
    const [first, ...rest] = text.split(/\s+/).map((part) => this.#idOf(locale, part));
    const word = first === undefined ? undefined : this.#words[first];
    if (word === undefined) throw new Error('a word is empty');
    this.#commonness[group] = this.commonness(group) + 1 / text.length ** 2;
    if (rest.length === 0) word.groups.push(group);
    else word.phrases.push({ rest, group });
  }

  /** How often a group may be expected in a message, in no unit: the shorter a word, the more often it is used. */
  commonness(group: number): number {
    return this.#commonness[group] ?? 0;
  }

  mark(locale: number, role: 'filler' | 'negator' | 'known', text: string): void {
    const word = this.#words[this.#idOf(locale, text)];
    if (word !== undefined && role !== 'known') word[role] = true;
  }

  addPrefix(locale: number, text: string): void {
    const prefix = tokenise(text)[0]?.readings[0];
    if (prefix === undefined) throw new Error(`"${text}" is not a prefix`);
    const sameLetter = this.#prefixes.get(prefix.charAt(0)) ?? [];
    this.#prefixes.set(prefix.charAt(0), sameLetter);
    const before = sameLetter.find((other) => other.text === prefix);
    if (before === undefined) sameLetter.push({ text: prefix, locales: new Set([locale]) });
    else before.locales.add(locale);
  }

  word(id: number): Word {
    const word = this.#words[id];
    if (word === undefined) throw new RangeError(`no word ${id}`);
    return word;
  }

  /**
   * The words that a token may be, in every language. A token that is a whole word of any language is no misspelling; one that
   * begins like a word of a language is no misspelling in that language.
   */
  wordsOf(token: Token): number[] {
    const found: Found[] = [];
    for (const reading of token.readings) {
      this.#lexicon.lookUp(reading, 0, found);
      this.#lookUpAfterPrefixes(reading, found);
    }
    if (token.sound.length >= SHORTEST_SOUND) this.#lexicon.lookUp(SOUND + token.sound, 0, found, 'exactly');
    if (found.length === 0) return [];
    const spelt = new Set<number>();
    for (const match of found) {
      if (match.exact && match.whole) return exactOnes(found);
      if (match.exact) spelt.add(this.word(match.entry).locale);
    }
    const words = new Set<number>();
    for (const match of found) {
      if (match.exact || !spelt.has(this.word(match.entry).locale)) words.add(match.entry);
    }
    return [...words];
  }

  #lookUpAfterPrefixes(reading: string, found: Found[]): void {
    for (const prefix of this.#prefixes.get(reading.charAt(0)) ?? []) {
      if (reading.length - prefix.text.length < SHORTEST_AFTER_PREFIX || !reading.startsWith(prefix.text)) continue;
      const after: Found[] = [];
      this.#lexicon.lookUp(reading, prefix.text.length, after);
      for (const match of after) if (prefix.locales.has(this.word(match.entry).locale)) found.push(match);
    }
  }

  #isRomanised(locale: number, head: string): boolean {
    return this.#romanised.has(locale) && head.charCodeAt(0) <= 0x7f;
  }

  #idOf(locale: number, text: string): number {
    const key = `${locale} ${text}`;
    const before = this.#ids.get(key);
    if (before !== undefined) return before;
    const byEar = text.startsWith(SOUND);
    const [start = '', end = '', ...more] = text.slice(byEar ? SOUND.length : 0).split('*');
    if (more.length > 0) throw new Error(`"${text}" has more than one *`);
    const head = byEar ? SOUND + soundOf(written(start, text)) : written(start, text);
    if (byEar && head.length <= SHORTEST_SOUND)
      throw new Error(`"${text}" has too few consonants to be known by its sound`);
    if (text.includes('*') && head.length < SHORTEST_BEGINNING && end === '')
      throw new Error(`"${text}" is too short a beginning: too many words start so`);
    const tail = end === '' ? '' : byEar ? soundOf(written(end, text)) : written(end, text);
    const id = this.#lexicon.add({
      head,
      tail,
      open: text.includes('*'),
      slips: !byEar && !this.#isRomanised(locale, head),
    });
    this.#words[id] = { locale, groups: [], phrases: [], filler: false, negator: false };
    this.#ids.set(key, id);
    return id;
  }
}

function written(part: string, text: string): string {
  const tokens = tokenise(part);
  const reading = tokens[0]?.readings[0];
  if (reading === undefined || tokens.length > 1) throw new Error(`"${text}" is not one word`);
  return reading;
}

function exactOnes(found: readonly Found[]): number[] {
  return [...new Set(found.filter(({ exact }) => exact).map(({ entry }) => entry))];
}
