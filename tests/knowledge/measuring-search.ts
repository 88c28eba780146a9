import type { Understanding } from '../../knowledge/search/understand.ts';
import type { Question } from './questions.ts';

/** A share from 0 to 1 of `n`, with its interval of 95 % by Wilson. */
export interface Share {
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How questions are answered. */
export interface Figures {
  /** Of the questions for a guide: the right guide first, among the first three, and no answer at all. */
  readonly first: Share;
  readonly in_three: Share;
  readonly lost: Share;
  /** Of those that nothing of ours answers: left alone. */
  readonly none: Share;
}

export function figuresOf(questions: readonly Question[], ask: (text: string) => Understanding): Figures {
  const answered = questions.map((it) => ({ ...it, found: ask(it.text) }));
  const ours = answered
    .filter((it) => it.guide !== null)
    .map(({ guide, also, found }) => ({
      lost: found.certainty === 'none',
      rank: found.guides.findIndex((it) => it.guide === guide || also.includes(it.guide)),
    }));
  const others = answered.filter((it) => it.guide === null);
  return {
    first: shareOf(ours, (it) => it.rank === 0),
    in_three: shareOf(ours, (it) => it.rank >= 0 && it.rank < 3),
    lost: shareOf(ours, (it) => it.lost),
    none: shareOf(others, (it) => it.found.certainty === 'none'),
  };
}

/** The normal distribution's value for 95 %. */
const z = 1.96;

export function shareOf<T>(list: readonly T[], has: (it: T) => boolean): Share {
  const n = list.length;
  if (n === 0) {
    return { n, share: 0, low: 0, high: 1 };
  }
  const share = list.filter(has).length / n;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return { n, share: rounded(share), low: rounded(middle - half), high: rounded(middle + half) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
