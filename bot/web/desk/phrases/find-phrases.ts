import type { DeskPhrase, DeskPhraseBook } from '../../../wire/phrases.ts';

export type FoundTopic = { readonly id: string; readonly title: string; readonly phrases: readonly DeskPhrase[] };

/** The phrases that can be sent and have, for each word that was typed, a word that begins with it; topics without any are left out. */
export function findPhrases({ topics }: DeskPhraseBook, typed: string): readonly FoundTopic[] {
  const wanted = wordsOf(typed);
  return topics.flatMap(({ id, title, phrases }) => {
    const found = phrases.filter((phrase) => {
      const words = wordsOf(`${title} ${phrase.english} ${phrase.find}`);
      return phrase.shown !== null && wanted.every((want) => words.some((word) => word.startsWith(want)));
    });
    return found.length === 0 ? [] : [{ id, title, phrases: found }];
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
