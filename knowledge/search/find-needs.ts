import type { Candidate } from './candidate.ts';
import { type Certainty, certaintyOf } from './certainty.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { type Evidence, type TellingWord, tellingWords, weigh } from './weigh.ts';

/** Something that a clause leads to. */
export interface Finding {
  readonly to: Candidate;
  readonly certainty: Certainty;
  /** The first word of the clause that led there, and all of them. */
  readonly first: TellingWord;
  readonly why: readonly string[];
}

/** A rival with this share of the best score is too near to be sure. */
const rivalShare = 0.85;
/** A guide is more use than its topic: it is taken with this share of the topic's score. */
const guideShare = 0.6;
/** A second need in one clause has to tell at least this much. */
const secondWeight = 1.5;

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
    if (!best || (ways.length > 0 && best.whole < secondWeight)) {
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
  const unexplained = weightOf(left.filter((it) => !ways.some((way) => way.words.includes(it))));
  return ways
    .flatMap((it) => toFinding(it, unexplained) ?? [])
    .sort((a, b) => words.indexOf(a.first) - words.indexOf(b.first));
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

function toFinding({ found, words, alone }: Way, unexplained: number): Finding | undefined {
  const [first] = words;
  const { score, shared, to } = found;
  const explained = shared / (shared + unexplained);
  const certainty = certaintyOf({ kind: to.kind, whole: found.whole > 0, score, explained, alone });
  return certainty && first && { to, certainty, first, why: words.map((it) => it.word) };
}

function weightOf(words: readonly TellingWord[]): number {
  return words.reduce((sum, it) => sum + it.weight, 0);
}

/** Another topic that comes too near to be sure. */
function isRival(other: Weighed, best: Weighed): boolean {
  const near = other.score >= best.score * rivalShare && other.whole > 0;
  return near && other.to.kind !== 'service' && other.to.topic !== best.to.topic;
}

function choose(ranked: readonly Weighed[]): Weighed | undefined {
  const best = ranked.find((it) => it.to.kind !== 'service') ?? ranked[0];
  const service = ranked.find((it) => it.to.kind === 'service' && it.whole > 0);
  if (!best || (service && best.whole === 0)) {
    return service ?? best;
  }
  const guide = ranked.find((it) => it.to.kind === 'guide' && it.to.topic === best.to.topic && it.whole > 0);
  return guide && guide.score >= best.score * guideShare ? guide : best;
}

function leadsTo(index: PhraseIndex, stem: number, candidate: number): boolean {
  return index.byStem
    .subarray(index.starts[stem], index.starts[stem + 1])
    .some((phrase) => index.candidateOf[phrase] === candidate);
}
