import type { Ours } from './candidate.ts';
import { type Certainty, certaintyOf } from './certainty.ts';
import { type PhraseIndex, phrasesWith } from './phrase-index.ts';
import { rank, type Weighed } from './rank.ts';
import { type TellingWord, tellingWords } from './telling-words.ts';

/** Something that a clause leads to. */
export interface Finding {
  readonly to: Ours;
  /** Its number in the index. */
  readonly candidate: number;
  readonly certainty: Certainty;
  readonly score: number;
  /** The first word of the phrase that led there, and all words that speak for it. */
  readonly first: TellingWord;
  readonly words: readonly TellingWord[];
  /** How many telling words of the clause make up a curated phrase; 0: some of a phrase are there, not all. */
  readonly whole: number;
}

/** A rival with this share of the best score is too near to be sure. */
const rivalShare = 0.85;
/** A guide is more use than its topic: it is taken with this share of the topic's score. */
const guideShare = 0.6;
/** A second need in one clause has to tell at least this much. */
const secondWeight = 1.5;

/**
 * The needs in one clause: the best; what comes as near as to be a choice; and others that its remaining words tell by a
 * whole phrase of their own. What tells of ordinary things speaks against all of them.
 */
export function findNeeds(index: PhraseIndex, clause: readonly string[]): Finding[] {
  const words = tellingWords(index, clause);
  const all = new Set(clause);
  const ways: Way[] = [];
  let ordinary = 0;
  let left: readonly TellingWord[] = words;
  while (left.length > 0) {
    const ranked = rank(index, left, all);
    const best = choose(ranked);
    if (!best || (ways.length > 0 && !isSecond(best))) {
      break;
    }
    const rival = ranked.find((it) => isRival(it, best));
    const found = [best, ...(rival ? [rival] : [])].map((it) => wayTo(index, left, it, !rival));
    ways.push(...found.filter((it) => it.found.to.kind !== 'ordinary'));
    ordinary += weightOf(found.filter((it) => it.found.to.kind === 'ordinary').flatMap((it) => it.words));
    if (best.phrase === undefined) {
      break;
    }
    left = left.filter((it) => !found.some((way) => way.words.includes(it)));
  }
  const rest = left.filter((it) => !ways.some((way) => way.words.includes(it)));
  const unexplained = ordinary + rest.reduce((sum, it) => sum + Math.min(it.weight, index.unknownRarity), 0);
  return ways
    .flatMap((it) => toFinding(index, it, unexplained) ?? [])
    .sort((a, b) => words.indexOf(a.first) - words.indexOf(b.first));
}

function weightOf(words: readonly TellingWord[]): number {
  return words.reduce((sum, it) => sum + it.weight, 0);
}

/** One word beside another need is only its background, unless a guide is about it. */
function isSecond(it: Weighed): boolean {
  return it.whole >= secondWeight && (it.to.kind !== 'topic' || it.words > 1) && it.to.kind !== 'service';
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
  const { score, shared, to, phrase, candidate } = found;
  const first = words.find((it) => phrase === undefined || phrasesWith(index, it.stem).includes(phrase));
  if (to.kind === 'ordinary' || !first) {
    return undefined;
  }
  const explained = shared / (shared + unexplained);
  const certainty = certaintyOf({ kind: to.kind, words: found.words, score, part: found.part, explained, alone });
  return certainty && { to, candidate, certainty, score, first, words, whole: found.words };
}

/** Another guide that comes too near to be sure. */
function isRival(other: Weighed, best: Weighed): boolean {
  const near = other.score >= best.score * rivalShare && other.phrase !== undefined;
  return near && (other.to.kind === 'guide' || other.to.kind === 'ordinary') && other !== best;
}

function choose(ranked: readonly Weighed[]): Weighed | undefined {
  const best = ranked.find((it) => it.to.kind !== 'service' && it.phrase !== undefined) ?? ranked[0];
  const service = ranked.find((it) => it.to.kind === 'service');
  if (!best || (service && best.phrase === undefined)) {
    return service ?? best;
  }
  const { to } = best;
  const guide =
    to.kind === 'topic'
      ? ranked.find((it) => it.to.kind === 'guide' && it.to.topic === to.topic && it.phrase !== undefined)
      : undefined;
  return guide && guide.score >= best.score * guideShare ? guide : best;
}

function leadsTo(index: PhraseIndex, stem: number, candidate: number): boolean {
  return phrasesWith(index, stem).some((phrase) => index.candidateOf[phrase] === candidate);
}
