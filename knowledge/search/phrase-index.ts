import { languageWords } from '../text/language-words.ts';
import { languageOf } from '../text/languages.ts';
import { type Stemmer, stemmerFor } from '../text/stem.ts';
import { tokensOf } from '../text/tokens.ts';
import { type Associations, associationsOf, rarityOf } from './associations.ts';
import type { Candidate, Phrase } from './candidate.ts';
import { runsOf } from './runs.ts';
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

/** A phrase that counts as one word, and its number among the stems. */
export interface Saying {
  readonly words: readonly string[];
  readonly stem: number;
}

/** Letters of a stem here: fewer take "university" for "universal" and "contract" for "contraception". */
const stemLength = 8;

/** Builds the index with which messages in one language are read. `texts`: of each candidate, the words of its text. */
export function buildPhraseIndex(
  candidates: readonly Candidate[],
  phrases: readonly Phrase[],
  texts: readonly ReadonlyMap<string, number>[],
  locale: string,
): PhraseIndex {
  const stem = stemmerFor(locale, stemLength);
  const functionWords = languageWords(locale).functionWords.union(languageWords('en').functionWords);
  const stems = new Map<string, number>();
  const spellings = new Map<string, number>();
  const sayings = new Map<string, Saying[]>();
  const kept: Kept[] = [];
  const inWords = new Map<string, Map<number, number>>();
  for (const phrase of phrases.filter((it) => mayStandIn(it, locale))) {
    const language = languageWords(phrase.locale);
    const isSmall = (word: string) => functionWords.has(word) || language.functionWords.has(word);
    const words = tokensOf(phrase.words);
    const small = words.filter(isSmall);
    const ids = new Set(
      words.filter((it) => !isSmall(it) && !digit.test(it)).map((it) => idOf(it, stem, stems, spellings)),
    );
    const strict = candidates[phrase.candidate]?.kind === 'service';
    if (ids.size === 0 && words.length > 1 && !strict) {
      ids.add(idOfSaying(words, stems, sayings));
    }
    if (phrase.locale === locale && !strict) {
      for (const word of words) {
        const byCandidate = inWords.get(word) ?? new Map<number, number>();
        byCandidate.set(phrase.candidate, (byCandidate.get(phrase.candidate) ?? 0) + 1);
        inWords.set(word, byCandidate);
      }
    }
    if (ids.size > 0) {
      const negated = small.some((it) => language.negations.has(it));
      const needed = small.filter((it) => (strict || language.particles.has(it)) && !language.negations.has(it));
      kept.push({ candidate: phrase.candidate, stems: [...ids], functionWords: small, needed, negated });
    }
  }
  const groups = groupsOf(candidates).length;
  const counts = countsOf(kept, stems.size, candidates);
  const textStems = new Map(stems);
  const text = textCounts(texts, stem, textStems, functionWords);
  const runs = new Map<string, number>();
  const runCounts: Map<number, number>[] = [];
  const addRuns = (word: string, candidate: number, count: number) => {
    for (const run of functionWords.has(word) ? [] : runsOf(word)) {
      const id = runs.get(run) ?? runs.size;
      runs.set(run, id);
      const byCandidate = runCounts[id] ?? new Map<number, number>();
      byCandidate.set(candidate, (byCandidate.get(candidate) ?? 0) + count);
      runCounts[id] = byCandidate;
    }
  };
  for (const [word, byCandidate] of inWords) {
    for (const [candidate, count] of byCandidate) {
      addRuns(word, candidate, count);
    }
  }
  for (const [candidate, words] of texts.entries()) {
    for (const [word, count] of words) {
      addRuns(word, candidate, count * textShare);
    }
  }
  const setting = new Set([...languageWords(locale).setting.union(languageWords('en').setting)].map(stem));
  const tells = Float64Array.from(textStems.keys(), (it) => (setting.has(it) ? settingShare : 1));
  const rarity = Float64Array.from(counts, (it, at) => (tells[at] ?? 1) * rarityOf(Math.max(1, it.size), groups));
  return {
    candidates,
    stem,
    functionWords,
    negations: languageWords(locale).negations.union(languageWords('en').negations),
    words: new Set(spellings.keys()),
    stems,
    textStems,
    spelling: spellingIndexOf(spellings),
    sayings,
    rarity,
    ...packed(kept, stems.size),
    inPhrases: associationsOf(counts, groups, tells),
    inRuns: associationsOf(runCounts, groups, new Float64Array(runCounts.length).fill(1)),
    runs,
    inText: associationsOf(text, texts.filter((it) => it.size > 0).length, tells),
    candidateOf: Uint32Array.from(kept, (it) => it.candidate),
    sizeOf: Uint8Array.from(kept, (it) => it.stems.length),
    functionWordsOf: kept.map((it) => it.functionWords),
    needed: kept.map((it) => it.needed),
    negated: kept.map((it) => it.negated),
    weightOf: Float64Array.from(kept, (it) => it.stems.reduce((sum, id) => sum + (rarity[id] ?? 0), 0)),
    unknownRarity: rarityOf(0, groups) * unknownShare,
  };
}

/** What a word for the who, when and where of a story tells, of what its rarity would say. */
const settingShare = 0.35;
/** What a run in the text of a guide counts beside one in its phrases. */
const textShare = 0.3;
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

function idOfSaying(words: readonly string[], stems: Map<string, number>, sayings: Map<string, Saying[]>): number {
  const spoken = words.join(' ');
  const known = stems.get(spoken);
  if (known !== undefined) {
    return known;
  }
  const saying = { words, stem: stems.size };
  const first = words[0] ?? '';
  stems.set(spoken, saying.stem);
  sayings.set(first, [...(sayings.get(first) ?? []), saying]);
  return saying.stem;
}

/** Guides, topics and ordinary talk, but not services: many of one kind in an area make no word less telling. */
function groupsOf(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((it) => it.kind !== 'service');
}

function countsOf(
  phrases: readonly { candidate: number; stems: readonly number[] }[],
  stems: number,
  candidates: readonly Candidate[],
): Map<number, number>[] {
  const counts: Map<number, number>[] = Array.from({ length: stems }, () => new Map());
  for (const { candidate, stems: ids } of phrases) {
    for (const id of candidates[candidate]?.kind === 'service' ? [] : ids) {
      counts[id]?.set(candidate, (counts[id]?.get(candidate) ?? 0) + 1);
    }
  }
  return counts;
}

function textCounts(
  texts: readonly ReadonlyMap<string, number>[],
  stem: Stemmer,
  stems: Map<string, number>,
  functionWords: ReadonlySet<string>,
): Map<number, number>[] {
  const counts: Map<number, number>[] = Array.from({ length: stems.size }, () => new Map());
  for (const [candidate, words] of texts.entries()) {
    for (const [word, count] of words) {
      if (!functionWords.has(word) && !digit.test(word)) {
        const stemmed = stem(word);
        const id = stems.get(stemmed) ?? stems.size;
        stems.set(stemmed, id);
        const byCandidate = counts[id] ?? new Map<number, number>();
        byCandidate.set(candidate, (byCandidate.get(candidate) ?? 0) + count);
        counts[id] = byCandidate;
      }
    }
  }
  return counts;
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
