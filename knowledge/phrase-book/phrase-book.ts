import { VARIABLES, type Variable } from '../schema/phrase-book.ts';

/** A sentence that is ready to be sent. `says` holds English and every language that it is translated into. */
export interface Phrase {
  readonly id: string;
  readonly topic: string;
  /** Other English words by which staff look for it. */
  readonly find: string;
  readonly says: ReadonlyMap<string, PhraseText>;
  readonly variables: readonly Variable[];
}

/** `machine`: nobody who speaks the language has read it. `outdated`: the English has changed since. */
export interface PhraseText {
  readonly text: string;
  readonly by: 'original' | 'machine' | 'checked';
  readonly outdated: boolean;
}

export interface PhraseTopic {
  readonly id: string;
  readonly title: string;
  readonly phrases: readonly Phrase[];
}

/** The sentences of staff by topic, in the order in which they are shown. Ids from outside may be unknown. */
export interface PhraseBook {
  readonly topics: readonly PhraseTopic[];
  phrase(id: string): Phrase | undefined;
}

export function phraseBookOf(topics: readonly PhraseTopic[]): PhraseBook {
  const byId = new Map(topics.flatMap(({ phrases }) => phrases.map((phrase) => [phrase.id, phrase] as const)));
  return { topics, phrase: (id) => byId.get(id) };
}

const GAP = /\{\{\s*(\w+)\s*\}\}/g;

/** The names in the gaps of a text, each once, in the order of `VARIABLES`; unknown ones after them. */
export function gapsOf(text: string): readonly string[] {
  const names = new Set(Array.from(text.matchAll(GAP), ([, name = '']) => name));
  return [...VARIABLES.filter((name) => names.delete(name)), ...names];
}

/** The text with its gaps filled. The words are data and are not filled in again. */
export function filled(text: string, words: Readonly<Partial<Record<string, string>>>): string {
  return text.replace(GAP, (_, name: string) => words[name] ?? '');
}
