import { languageWords } from '../text/language-words.ts';
import { languageOf } from '../text/languages.ts';
import { type Stemmer, stemmerFor } from '../text/stem.ts';
import { tokensOf } from '../text/tokens.ts';
import type { Candidate, Phrase } from './candidate.ts';
import { type SpellingIndex, spellingIndexOf } from './spelling.ts';

/**
 * Curated phrases, found by the stems of their words. Stem s stands in the phrases `byStem[starts[s]]` up to
 * `byStem[starts[s + 1]]`.
 */
export interface PhraseIndex {
  readonly candidates: readonly Candidate[];
  readonly stem: Stemmer;
  /** Words of the language, and of English, that say nothing about the subject. */
  readonly functionWords: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Stems of subjects that are not ours. */
  readonly elsewhere: ReadonlySet<string>;
  /** The telling words of all phrases as they are written there, and their stems. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlyMap<string, number>;
  readonly spelling: SpellingIndex;
  /** How much a stem tells: the fewer candidates it leads to, the more. */
  readonly rarity: Float64Array;
  readonly starts: Uint32Array;
  readonly byStem: Uint32Array;
  /** Of each phrase: the candidate that it leads to, and the sum of what its stems tell. */
  readonly candidateOf: Uint32Array;
  readonly weightOf: Float64Array;
  /** How many stems it has. */
  readonly sizeOf: Uint8Array;
  /** Of each phrase: its function words, which tell "no job" from "a job" where nothing else does. */
  readonly functionWordsOf: readonly (readonly string[])[];
  /** Of each phrase: the words that must be there for it to mean what it means, and whether it needs a negation. */
  readonly needed: readonly (readonly string[])[];
  readonly negated: readonly boolean[];
  /** What a word tells that no phrase has. */
  readonly unknownRarity: number;
}

/** Builds the index with which messages in one language are read. */
export function buildPhraseIndex(
  candidates: readonly Candidate[],
  phrases: readonly Phrase[],
  locale: string,
): PhraseIndex {
  const stem = stemmerFor(locale);
  const functionWords = languageWords(locale).functionWords.union(languageWords('en').functionWords);
  const negations = languageWords(locale).negations.union(languageWords('en').negations);
  const stems = new Map<string, number>();
  const spellings = new Map<string, number>();
  const kept: Kept[] = [];
  for (const phrase of phrases.filter((it) => mayStandIn(it, locale))) {
    const language = languageWords(phrase.locale);
    const own = functionWords.union(language.functionWords);
    const words = tokensOf(phrase.words);
    const small = words.filter((it) => own.has(it));
    const ids = new Set(
      words.filter((it) => !own.has(it) && !digit.test(it)).map((it) => idOf(it, stem, stems, spellings)),
    );
    if (ids.size > 0) {
      const strict = candidates[phrase.candidate]?.kind === 'service';
      const negated = small.some((it) => language.negations.has(it));
      const needed = small.filter((it) => (strict || language.particles.has(it)) && !language.negations.has(it));
      kept.push({ candidate: phrase.candidate, stems: [...ids], functionWords: small, needed, negated });
    }
  }
  const rarity = raritiesOf(kept, stems.size, candidates);
  return {
    candidates,
    stem,
    functionWords,
    negations,
    elsewhere: new Set([...languageWords(locale).elsewhere].map(stem)),
    words: new Set(spellings.keys()),
    stems,
    spelling: spellingIndexOf(spellings),
    rarity,
    ...packed(kept, stems.size),
    candidateOf: Uint32Array.from(kept, (it) => it.candidate),
    sizeOf: Uint8Array.from(kept, (it) => it.stems.length),
    functionWordsOf: kept.map((it) => it.functionWords),
    needed: kept.map((it) => it.needed),
    negated: kept.map((it) => it.negated),
    weightOf: Float64Array.from(kept, (it) => it.stems.reduce((sum, id) => sum + (rarity[id] ?? 0), 0)),
    unknownRarity: rarityOf(0, groupsOf(candidates).length) * unknownShare,
  };
}

/** Most words that no phrase has are small talk around the need. */
const unknownShare = 0.5;

/** The phrases that have a stem; none for a word that is not known. */
export function phrasesWith(index: PhraseIndex, stem: number | undefined): Uint32Array {
  return stem === undefined ? noPhrases : index.byStem.subarray(index.starts[stem], index.starts[stem + 1]);
}

const noPhrases = new Uint32Array();

interface Kept {
  readonly candidate: number;
  readonly stems: readonly number[];
  readonly functionWords: readonly string[];
  /** The words of a service are few and general: it is meant only where all of them are there. */
  readonly needed: readonly string[];
  readonly negated: boolean;
}

/** A single digit is more often a number of children or of days than a part of a name. */
export const digit = /^\d$/;

const latinLetter = /\p{Script=Latin}/u;

/** A word of a third language in Latin letters is more often another word that looks like it. */
function mayStandIn(phrase: Phrase, locale: string): boolean {
  const script = latinLetter.test(phrase.words) ? 'Latin' : languageOf(phrase.locale)?.script;
  return phrase.locale === locale || phrase.locale === 'en' || script !== 'Latin';
}

function idOf(word: string, stem: Stemmer, stems: Map<string, number>, spellings: Map<string, number>): number {
  const stemmed = stem(word);
  const id = stems.get(stemmed) ?? stems.size;
  stems.set(stemmed, id);
  spellings.set(word, id);
  return id;
}

/** Guides and topics, but not services: many services of one kind in an area make no word less telling. */
function groupsOf(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((it) => it.kind !== 'service');
}

function raritiesOf(
  phrases: readonly { candidate: number; stems: readonly number[] }[],
  stems: number,
  candidates: readonly Candidate[],
): Float64Array {
  const groups: Set<number>[] = Array.from({ length: stems }, () => new Set());
  for (const phrase of phrases) {
    if (candidates[phrase.candidate]?.kind !== 'service') {
      for (const id of phrase.stems) {
        groups[id]?.add(phrase.candidate);
      }
    }
  }
  const total = groupsOf(candidates).length;
  return Float64Array.from(groups, (it) => rarityOf(Math.max(1, it.size), total));
}

function rarityOf(groups: number, total: number): number {
  return Math.log(1 + (total - groups + 0.5) / (groups + 0.5));
}

function packed(phrases: readonly { stems: readonly number[] }[], stems: number) {
  const lists: number[][] = Array.from({ length: stems }, () => []);
  for (const [phrase, it] of phrases.entries()) {
    for (const id of it.stems) {
      lists[id]?.push(phrase);
    }
  }
  const starts = new Uint32Array(stems + 1);
  for (const [id, list] of lists.entries()) {
    starts[id + 1] = (starts[id] ?? 0) + list.length;
  }
  return { starts, byStem: Uint32Array.from(lists.flat()) };
}
