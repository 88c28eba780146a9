import { Lexicon } from './lexicon.ts';
import { Occurrences } from './occurrences.ts';
import type { ReadDocument } from './reading.ts';
import { beginningOf, keyOfPair, type Words } from './terms.ts';

/** The terms of texts, by kind, and how often each is where. */
export class CountedTexts {
  readonly stems = new Lexicon();
  readonly beginnings = new Lexicon();
  readonly runs = new Lexicon();
  readonly pairs = new Lexicon();
  readonly pageStems = new Occurrences();
  readonly pageBeginnings = new Occurrences();
  readonly pageRuns = new Occurrences();
  readonly openingStems = new Occurrences();
  readonly linePairs = new Occurrences();
  readonly documentOfLine: number[] = [];
}

/** @param openingWords how many words of a text are its opening. */
export function countTerms(texts: readonly ReadDocument[], words: Words, openingWords: number): CountedTexts {
  const counted = new CountedTexts();
  for (const [document, { title, lines }] of texts.entries()) {
    for (const word of title) {
      countWord(counted, words, word, document, true);
    }
    let place = 0;
    for (const { words: line } of lines) {
      const unit = counted.documentOfLine.push(document) - 1;
      for (const [at, word] of line.entries()) {
        const stem = countWord(counted, words, word, document, false);
        if (place < openingWords) {
          counted.openingStems.add(counted.stems.add(stem), document, false);
        }
        place += 1;
        const next = line[at + 1];
        if (next !== undefined) {
          counted.linePairs.add(counted.pairs.add(keyOfPair(stem, words.stem(next))), unit, false);
        }
      }
    }
  }
  return counted;
}

/** Counts what a word is found by in the whole document, and tells its stem. */
function countWord(counted: CountedTexts, words: Words, word: string, document: number, inTitle: boolean): string {
  const stem = words.stem(word);
  counted.pageStems.add(counted.stems.add(stem), document, inTitle);
  counted.pageBeginnings.add(counted.beginnings.add(beginningOf(stem)), document, inTitle);
  for (const run of words.runs(word)) {
    counted.pageRuns.add(counted.runs.add(run), document, inTitle);
  }
  return stem;
}
