import { languageWords } from '../text/language-words.ts';
import { languageOf } from '../text/languages.ts';
import type { Stemmer } from '../text/stem.ts';
import { tokensOf } from '../text/tokens.ts';
import { associationsOf, rarityOf } from './associations.ts';
import type { Candidate, Phrase } from './candidate.ts';
import { digit, type IndexedPhrases, phraseStemmer, type Saying, smallWords } from './phrase-index.ts';
import { runsOf } from './runs.ts';
import { spellingIndexOf } from './spelling.ts';

/** How often each candidate has something: words by themselves, stems and runs of letters by their numbers. */
type Counts = Map<number, number>[];

/** What a word for the who, when and where of a story tells, of what its rarity would say. */
const settingShare = 0.35;
/** What a run in the text of a guide counts beside one in its phrases. */
const textShare = 0.3;
/** Most words that no phrase has are small talk around the need. */
const unknownShare = 0.5;

/** Indexes the phrases by which messages in one language are read, in under a second. `texts`: of each candidate, the words of its text. */
export function indexPhrases(
  candidates: readonly Candidate[],
  phrases: readonly Phrase[],
  texts: readonly ReadonlyMap<string, number>[],
  locale: string,
): IndexedPhrases {
  const stem = phraseStemmer(locale);
  const functionWords = smallWords(locale);
  const { kept, stems, spellings, sayings, inWords } = keptPhrases(candidates, phrases, locale);
  const groups = groupsOf(candidates).length;
  const counts = countsOf(kept, stems.size, candidates);
  const textStems = new Map(stems);
  const text = textCounts(texts, stem, textStems, functionWords);
  const { runs, runCounts } = runsIn(inWords, texts, functionWords);
  const setting = new Set([...languageWords(locale).setting.union(languageWords('en').setting)].map(stem));
  const tells = Float64Array.from(textStems.keys(), (it) => (setting.has(it) ? settingShare : 1));
  const rarity = Float64Array.from(counts, (it, at) => (tells[at] ?? 1) * rarityOf(Math.max(1, it.size), groups));
  return {
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

/** The phrases that tell something in a language, their stems with a number each, and how often each candidate has a word. */
function keptPhrases(candidates: readonly Candidate[], phrases: readonly Phrase[], locale: string) {
  const stem = phraseStemmer(locale);
  const functionWords = smallWords(locale);
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
        inWords.set(word, byCandidate);
        add(byCandidate, phrase.candidate, 1);
      }
    }
    if (ids.size > 0) {
      const negated = small.some((it) => language.negations.has(it));
      const needed = small.filter((it) => (strict || language.particles.has(it)) && !language.negations.has(it));
      kept.push({ candidate: phrase.candidate, stems: [...ids], functionWords: small, needed, negated });
    }
  }
  return { kept, stems, spellings, sayings, inWords };
}

/** Runs of letters with a number each, and how often each candidate has them in its phrases and, for less, in its text. */
function runsIn(
  inWords: ReadonlyMap<string, ReadonlyMap<number, number>>,
  texts: readonly ReadonlyMap<string, number>[],
  functionWords: ReadonlySet<string>,
) {
  const runs = new Map<string, number>();
  const runCounts: Counts = [];
  const addRuns = (word: string, candidate: number, count: number) => {
    for (const run of functionWords.has(word) ? [] : runsOf(word)) {
      addAt(runCounts, numberOf(run, runs), candidate, count);
    }
  };
  for (const [word, byCandidate] of inWords) {
    for (const [candidate, count] of byCandidate) addRuns(word, candidate, count);
  }
  for (const [candidate, words] of texts.entries()) {
    for (const [word, count] of words) addRuns(word, candidate, count * textShare);
  }
  return { runs, runCounts };
}

interface Kept {
  readonly candidate: number;
  readonly stems: readonly number[];
  readonly functionWords: readonly string[];
  /** The words of a service are few and general: it is meant only where all of them are there. */
  readonly needed: readonly string[];
  readonly negated: boolean;
}

const latinLetter = /\p{Script=Latin}/u;

/** A word of a third language in Latin letters is more often another word that looks like it. */
function mayStandIn(phrase: Phrase, locale: string): boolean {
  const script = latinLetter.test(phrase.words) ? 'Latin' : languageOf(phrase.locale)?.script;
  return phrase.locale === locale || phrase.locale === 'en' || script !== 'Latin';
}

function idOf(word: string, stem: Stemmer, stems: Map<string, number>, spellings: Map<string, number>): number {
  const id = numberOf(stem(word), stems);
  spellings.set(word, id);
  return id;
}

/** The number of what is known, or the next one. */
function numberOf(key: string, numbers: Map<string, number>): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

function addAt(counts: Counts, at: number, candidate: number, count: number): void {
  const byCandidate = counts[at] ?? new Map<number, number>();
  counts[at] = byCandidate;
  add(byCandidate, candidate, count);
}

function add(byCandidate: Map<number, number>, candidate: number, count: number): void {
  byCandidate.set(candidate, (byCandidate.get(candidate) ?? 0) + count);
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
): Counts {
  const counts: Counts = Array.from({ length: stems }, () => new Map());
  for (const { candidate, stems: ids } of phrases) {
    for (const id of candidates[candidate]?.kind === 'service' ? [] : ids) {
      addAt(counts, id, candidate, 1);
    }
  }
  return counts;
}

function textCounts(
  texts: readonly ReadonlyMap<string, number>[],
  stem: Stemmer,
  stems: Map<string, number>,
  functionWords: ReadonlySet<string>,
): Counts {
  const counts: Counts = Array.from({ length: stems.size }, () => new Map());
  for (const [candidate, words] of texts.entries()) {
    for (const [word, count] of words) {
      if (!functionWords.has(word) && !digit.test(word)) {
        addAt(counts, numberOf(stem(word), stems), candidate, count);
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
