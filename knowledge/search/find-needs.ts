import type { Candidate } from './candidate.ts';
import { type Certainty, certaintyOf } from './certainty.ts';
import { type PhraseIndex, phrasesWith } from './phrase-index.ts';
import { type Evidence, type TellingWord, tellingWords, weigh } from './weigh.ts';

/** Something that a clause leads to. */
export interface Finding {
  readonly to: Candidate;
  /** Its number in the index. */
  readonly candidate: number;
  readonly certainty: Certainty;
  /** The first word of the phrase that led there, and all words that speak for it. */
  readonly first: TellingWord;
  readonly words: readonly TellingWord[];
  /** How many telling words of the clause make up a curated phrase; 0: some of a phrase are there, not all. */
  readonly whole: number;
}

/** A rival with this share of the best score is too near to be sure. */
const rivalShare = 0.85;
/** So is one whose phrase is told with as many of its small words. */
const rivalDistance = 0.1;
/** A guide is more use than its topic: it is taken with this share of the topic's score. */
const guideShare = 0.6;
/** A second need in one clause has to tell at least this much. */
const secondWeight = 1.5;

/** What a subject that is not ours speaks against a clause: as much as three words that are not known. */
const elsewhereWeight = 6;

type Weighed = Evidence & { readonly to: Candidate; readonly score: number };

/** Everything that a clause leads to, best first. */
function rank(index: PhraseIndex, words: readonly TellingWord[], clause: ReadonlySet<string>): Weighed[] {
  return weigh(index, words, clause)
    .flatMap((it) => {
      const to = index.candidates[it.candidate];
      return to ? [{ ...it, to, score: it.shared + it.whole }] : [];
    })
    .sort((a, b) => b.score - a.score || b.part - a.part || a.candidate - b.candidate);
}

/**
 * The needs in one clause: the best; what comes as near as to be a choice; and others that its remaining words tell by a
 * whole phrase of their own.
 */
export function findNeeds(index: PhraseIndex, clause: readonly string[]): Finding[] {
  const words = tellingWords(index, clause);
  const all = new Set(clause);
  const ways: Way[] = [];
  let left: readonly TellingWord[] = words;
  while (left.length > 0) {
    const ranked = rank(index, left, all);
    const best = choose(ranked);
    if (!best || (ways.length > 0 && !isSecond(best))) {
      break;
    }
    const rival = ranked.find((it) => isRival(it, best));
    const found = [best, ...(rival ? [rival] : [])].map((it) => wayTo(index, left, it, !rival));
    ways.push(...found);
    if (best.whole === 0) {
      break;
    }
    left = left.filter((it) => !found.some((way) => way.words.includes(it)));
  }
  const rest = left.filter((it) => !ways.some((way) => way.words.includes(it)));
  const unexplained = rest.reduce((sum, it) => sum + unexplainedBy(index, it), 0);
  return ways
    .flatMap((it) => toFinding(index, it, unexplained) ?? [])
    .sort((a, b) => words.indexOf(a.first) - words.indexOf(b.first));
}

/** One word beside another need is only its background, unless a guide is about it. */
function isSecond(it: Weighed): boolean {
  return it.whole >= secondWeight && (it.to.kind === 'guide' || (it.to.kind === 'topic' && it.words > 1));
}

function unexplainedBy(index: PhraseIndex, { weight, elsewhere }: TellingWord): number {
  return elsewhere ? elsewhereWeight : Math.min(weight, index.unknownRarity);
}

/** A candidate that was taken, by which words, and whether no other came near. */
interface Way {
  readonly found: Weighed;
  readonly words: readonly TellingWord[];
  readonly alone: boolean;
}

function wayTo(index: PhraseIndex, words: readonly TellingWord[], found: Weighed, alone: boolean): Way {
  const mine = words.filter((it) => it.stem !== undefined && leadsTo(index, it.stem, found.candidate));
  return { found, words: mine, alone };
}

function toFinding(index: PhraseIndex, { found, words, alone }: Way, unexplained: number): Finding | undefined {
  const { score, shared, to, phrase } = found;
  const first = words.find((it) => phrase === undefined || phrasesWith(index, it.stem).includes(phrase));
  const explained = shared / (shared + unexplained);
  const certainty = certaintyOf({ kind: to.kind, words: found.words, score, part: found.part, explained, alone });
  const candidate = found.candidate;
  return certainty && first && { to, candidate, certainty, first, words, whole: found.words };
}

/** Another topic that comes too near to be sure. */
function isRival(other: Weighed, best: Weighed): boolean {
  const near = other.score >= best.score * rivalShare && other.whole >= best.whole - rivalDistance;
  return near && other.whole > 0 && other.to.kind !== 'service' && other.to.topic !== best.to.topic;
}

function choose(ranked: readonly Weighed[]): Weighed | undefined {
  const best = ranked.find((it) => it.to.kind !== 'service' && it.whole > 0) ?? ranked[0];
  const service = ranked.find((it) => it.to.kind === 'service' && it.whole > 0);
  if (!best || (service && best.whole === 0)) {
    return service ?? best;
  }
  const guide = ranked.find((it) => it.to.kind === 'guide' && it.to.topic === best.to.topic && it.whole > 0);
  return guide && guide.score >= best.score * guideShare ? guide : best;
}

function leadsTo(index: PhraseIndex, stem: number, candidate: number): boolean {
  return phrasesWith(index, stem).some((phrase) => index.candidateOf[phrase] === candidate);
}
