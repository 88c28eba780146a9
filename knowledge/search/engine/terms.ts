import type { Stemmer } from '../../text/stem.ts';

/** How words are taken apart. */
export interface Words {
  readonly stem: Stemmer;
  /** Every run of four letters, the edges included: what survives a spelling error or an unknown ending. */
  readonly runs: (word: string) => readonly string[];
}

const runLength = 4;
const beginningLength = 4;

export function wordsRead(stem: Stemmer): Words {
  return { stem, runs: runsOf };
}

/** Remembers every word, for reading texts, where the same come again and again. Never for what people write. */
export function remembered({ stem, runs }: Words): Words {
  return { stem: remembering(stem), runs: remembering(runs) };
}

/** The letters of a stem by which words of one family are still taken as one. */
export function beginningOf(stem: string): string {
  return stem.slice(0, beginningLength);
}

/** What two neighbouring words are found by together. */
export function keyOfPair(stem: string, next: string): string {
  return `${stem} ${next}`;
}

/** Where words have one or two letters, and other people see other words in the same letters, a letter is a run. */
const lettersAreWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function runsOf(word: string): readonly string[] {
  if (lettersAreWords.test(word)) {
    return [...word];
  }
  const edged = `_${word}_`;
  if (edged.length <= runLength) {
    return [edged];
  }
  return Array.from({ length: edged.length - runLength + 1 }, (_, start) => edged.slice(start, start + runLength));
}

function remembering<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) {
      return found;
    }
    const result = read(word);
    known.set(word, result);
    return result;
  };
}
