import { languageWords } from '../text/language-words.ts';
import { type Stemmer, stemmerFor } from '../text/stem.ts';
import type { Associations } from './associations.ts';
import type { Candidate } from './candidate.ts';
import type { SpellingIndex } from './spelling.ts';

/**
 * Curated phrases, found by the stems of their words. Stem s stands in the phrases `byStem[starts[s]]` up to
 * `byStem[starts[s + 1]]`.
 */
export interface IndexedPhrases {
  /** The telling words of all phrases as they are written there, and their stems. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlyMap<string, number>;
  readonly spelling: SpellingIndex;
  /** Phrases of small words alone, which tell only as they stand ("what is on"), by their first word. */
  readonly sayings: ReadonlyMap<string, readonly Saying[]>;
  /** How much a stem tells: the fewer candidates it leads to, the more. */
  readonly rarity: Float64Array;
  readonly starts: Uint32Array;
  readonly byStem: Uint32Array;
  /** In how many of a candidate's phrases a stem stands, and how often in the text of its guide, as evidence. */
  readonly inPhrases: Associations;
  readonly inText: Associations;
  /** The same for runs of letters in both, and the numbers of the runs. */
  readonly inRuns: Associations;
  readonly runs: ReadonlyMap<string, number>;
  /** Stems of the guides' own texts, the same numbers as above where a phrase has them too. */
  readonly textStems: ReadonlyMap<string, number>;
  /** Of each phrase: the candidate that it leads to, and the sum of what its stems tell. */
  readonly candidateOf: Uint32Array;
  readonly weightOf: Float64Array;
  /** How many stems it has. */
  readonly sizeOf: Uint8Array;
  /** Of each phrase: its function words, which tell "no job" from "a job". */
  readonly functionWordsOf: readonly (readonly string[])[];
  /** Of each phrase: the words that must be there for it to mean what it means, and whether it needs a negation. */
  readonly needed: readonly (readonly string[])[];
  readonly negated: readonly boolean[];
  /** What a word tells that no phrase has. */
  readonly unknownRarity: number;
}

/** With all that is needed to read a message by it. */
export interface PhraseIndex extends IndexedPhrases {
  readonly candidates: readonly Candidate[];
  readonly stem: Stemmer;
  /** Words of the language, and of English, that say nothing about the subject. */
  readonly functionWords: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
}

/** A phrase that counts as one word, and its number among the stems. */
export interface Saying {
  readonly words: readonly string[];
  readonly stem: number;
}

/** Letters of a stem here: fewer take "university" for "universal" and "contract" for "contraception". */
const stemLength = 8;

/** The stemmer by which phrases and messages in a language are read alike. */
export function phraseStemmer(locale: string): Stemmer {
  return stemmerFor(locale, stemLength);
}

/** Words of the language, and of English, that say nothing about the subject. */
export function smallWords(locale: string): ReadonlySet<string> {
  return languageWords(locale).functionWords.union(languageWords('en').functionWords);
}

/** @param candidates the same, in the same order, as those whose phrases were indexed. */
export function completeIndex(indexed: IndexedPhrases, candidates: readonly Candidate[], locale: string): PhraseIndex {
  return {
    ...indexed,
    candidates,
    stem: phraseStemmer(locale),
    functionWords: smallWords(locale),
    negations: languageWords(locale).negations.union(languageWords('en').negations),
  };
}

/** The phrases that have a stem; none for a word that is not known. */
export function phrasesWith(index: PhraseIndex, stem: number | undefined): Uint32Array {
  return stem === undefined ? noPhrases : index.byStem.subarray(index.starts[stem], index.starts[stem + 1]);
}

const noPhrases = new Uint32Array();

/** A single digit is more often a number of children or of days than a part of a name. */
export const digit = /^\d$/;
