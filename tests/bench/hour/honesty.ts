import { PACE } from './settings.ts';
import type { Episode } from './story.ts';

export type Honesty = {
  /** How many were told a time, and how many of them somebody came to. */
  readonly told: number;
  readonly came: number;
  /** The middle of what was told, by the real wait from then on; the median over people. */
  readonly medianRatio: number | null;
  /** Which part of the real waits lay within what was told. */
  readonly within: number | null;
  readonly medianWaitMinutes: number | null;
};

/** What people were told of the time, beside how long it was. `first`: only what each was told first, as they began to wait. */
export function honestyOf(episodes: readonly Episode[], which: 'first' | 'every'): Honesty {
  const told = episodes.flatMap((episode) => {
    const ranges = episode.told.flatMap(({ at, range }) => (range === null ? [] : [{ at, range, end: episode.end }]));
    return which === 'first' ? ranges.slice(0, 1) : ranges;
  });
  const came = told.flatMap(({ at, range, end }) =>
    end === null || end.by === null ? [] : [{ range, real: Math.max(1, end.at - at) }],
  );
  const inside = came.filter(({ range, real }) => range.fromMs <= real && real <= range.toMs);
  return {
    told: told.length,
    came: came.length,
    medianRatio: rounded(median(came.map(({ range, real }) => (range.fromMs + range.toMs) / 2 / real))),
    within: came.length === 0 ? null : rounded(inside.length / came.length),
    medianWaitMinutes: rounded(median(came.map(({ real }) => real / PACE.minuteMs))),
  };
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
