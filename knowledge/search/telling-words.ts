import { digit, type PhraseIndex } from './phrase-index.ts';
import { respelt } from './spelling.ts';

/** A word of a clause that says something about the subject, and the stem that it was recognised as. */
export interface TellingWord {
  readonly word: string;
  /** Undefined: no phrase has it. */
  readonly stem: number | undefined;
  /** Its number in the texts of the guides; undefined: none has it. */
  readonly textStem: number | undefined;
  /** How much it tells; less where it had to be respelt. */
  readonly weight: number;
}

/** What a word counts that had to be respelt. */
export const respeltTrust = 0.8;

const number = /^\d+$/;

/** The words of a clause without those that tell nothing, and then the sayings in it that small words make up. */
export function tellingWords(index: PhraseIndex, words: readonly string[]): TellingWord[] {
  const telling: TellingWord[] = [];
  for (const word of words) {
    if (index.functionWords.has(word) || digit.test(word) || (number.test(word) && !index.stems.has(word))) {
      continue;
    }
    const stemmed = index.stem(word);
    const exact = index.stems.get(stemmed);
    const stem = exact ?? respelt(index.spelling, word);
    const trust = exact === undefined ? respeltTrust : 1;
    const weight = stem === undefined ? index.unknownRarity : trust * (index.rarity[stem] ?? 0);
    telling.push({ word, stem, textStem: index.textStems.get(stemmed), weight });
  }
  addSayings(index, words, telling);
  return telling;
}

function addSayings(index: PhraseIndex, words: readonly string[], telling: TellingWord[]): void {
  for (let at = 0; at < words.length; at += 1) {
    for (const saying of index.sayings.get(words[at] ?? '') ?? []) {
      if (saying.words.every((it, place) => words[at + place] === it)) {
        const word = saying.words.join(' ');
        telling.push({ word, stem: saying.stem, textStem: undefined, weight: index.rarity[saying.stem] ?? 0 });
      }
    }
  }
}
