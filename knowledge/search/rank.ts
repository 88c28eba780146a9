import type { Candidate } from './candidate.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { ranking } from './ranking.ts';
import type { TellingWord } from './telling-words.ts';
import { type Scales, weigh } from './weigh.ts';

/** A candidate with what speaks for it. */
export interface Weighed {
  readonly to: Candidate;
  /** Its number in the index. */
  readonly candidate: number;
  /** Orders the candidates of one clause; without a unit. */
  readonly score: number;
  /** The weight of the clause's words that some phrase of it has. */
  readonly shared: number;
  /** Its curated phrase that is there with all telling words: its number, what they weigh, and how many they are. */
  readonly phrase: number | undefined;
  readonly whole: number;
  readonly words: number;
  /** The largest share of one of its phrases, from 0 to 1. */
  readonly part: number;
}

/** As many as one can have to choose from, and some that are left out for being no guides. */
const most = 8;

interface Scored {
  readonly candidate: number;
  readonly score: number;
}

/** What a clause leads to, best first; the best subject of ordinary talk is always among it, last where it is far below. */
export function rank(
  index: PhraseIndex,
  words: readonly TellingWord[],
  clause: ReadonlySet<string>,
  limit: number = most,
): Weighed[] {
  const scales = weigh(index, words, clause);
  const best: Scored[] = [];
  let ordinary: Scored = { candidate: 0, score: 0 };
  for (const candidate of scales.candidates) {
    const score = mayBeMeant(index, scales, candidate) ? scoreOf(index, scales, candidate) : 0;
    if (score > (best.length < limit ? 0 : (best[best.length - 1]?.score ?? 0))) {
      insert(best, { candidate, score }, limit);
    }
    if (score > ordinary.score && index.candidates[candidate]?.kind === 'ordinary') {
      ordinary = { candidate, score };
    }
  }
  const missed = ordinary.score > 0 && !best.some((it) => it.candidate === ordinary.candidate);
  return [...best, ...(missed ? [ordinary] : [])].flatMap(({ candidate, score }) =>
    weighed(index, scales, candidate, score),
  );
}

/** Ordinary talk, and services with their few general words, count only where a whole phrase of them is there. */
function mayBeMeant(index: PhraseIndex, scales: Scales, candidate: number): boolean {
  const kind = index.candidates[candidate]?.kind;
  return scales.phrase[candidate] !== 0 || kind === 'guide' || kind === 'topic';
}

function scoreOf(index: PhraseIndex, scales: Scales, at: number): number {
  const phrase = scales.phrase[at] ?? 0;
  const whole =
    phrase === 0
      ? 0
      : ranking.phrase +
        ranking.whole * (scales.whole[at] ?? 0) +
        ranking.words * (index.sizeOf[phrase - 1] ?? 0) +
        ranking.told * (scales.told[at] ?? 0) +
        ranking.missing * (scales.missing[at] ?? 0);
  return (
    whole +
    ranking.part * (scales.part[at] ?? 0) +
    ranking.shared * (scales.shared[at] ?? 0) +
    ranking.inPhrases * (scales.inPhrases[at] ?? 0) +
    ranking.inText * (scales.inText[at] ?? 0) +
    ranking.inRuns * (scales.inRuns[at] ?? 0)
  );
}

function insert(best: Scored[], it: Scored, limit: number): void {
  let place = best.length < limit ? best.length : limit - 1;
  while (place > 0 && it.score > (best[place - 1]?.score ?? 0)) {
    if (place < limit) {
      best[place] = best[place - 1] ?? it;
    }
    place -= 1;
  }
  best[place] = it;
}

function weighed(index: PhraseIndex, scales: Scales, candidate: number, score: number): Weighed[] {
  const to = index.candidates[candidate];
  const counted = scales.phrase[candidate] ?? 0;
  return to === undefined
    ? []
    : [
        {
          to,
          candidate,
          score,
          shared: scales.shared[candidate] ?? 0,
          phrase: counted === 0 ? undefined : counted - 1,
          whole: scales.whole[candidate] ?? 0,
          words: counted === 0 ? 0 : (index.sizeOf[counted - 1] ?? 0),
          part: scales.part[candidate] ?? 0,
        },
      ];
}
