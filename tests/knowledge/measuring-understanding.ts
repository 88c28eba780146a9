import { type Need, type Reading, understand } from '../../knowledge/search/understand.ts';
import type { Opening } from './openings.ts';

/** How openings are understood. Shares from 0 to 1. */
export interface Figures {
  /** Openings that say a need, and all others. */
  readonly n: number;
  readonly ordinary: number;
  /** Of all needs that were said, those that were heard; of those that were heard, those that nobody said. */
  readonly heard: number;
  readonly imagined: number;
  /** Of the openings that say a need: those whose first need comes first, those that have a sure one, those without an answer. */
  readonly first: number;
  readonly sure: number;
  readonly lost: number;
  /** Of the others, those that are left alone. */
  readonly none: number;
}

/** What was not as it should be in one opening. */
export interface Miss {
  readonly text: string;
  readonly needs: readonly string[];
  readonly heard: readonly string[];
}

/** Reads openings and compares; a choice that is shown counts with everything in it. */
export function measured(openings: readonly Opening[], reading: Reading): { figures: Figures; misses: Miss[] } {
  const read = openings.map((it) => {
    const { needs } = understand(it.text, reading);
    return { ...it, heard: needs.map(nameOf), certain: needs.some((need) => need.certainty === 'sure') };
  });
  const ours = read.filter((it) => it.needs.length > 0);
  const others = read.filter((it) => it.needs.length === 0);
  const said = ours.flatMap((it) => it.needs.map((need) => it.heard.includes(need)));
  const told = ours.flatMap((it) => it.heard.map((need) => !it.needs.includes(need)));
  const figures = {
    n: ours.length,
    ordinary: others.length,
    heard: share(said, (it) => it),
    imagined: share(told, (it) => it),
    first: share(ours, (it) => it.heard[0] === it.needs[0]),
    sure: share(ours, (it) => it.certain),
    lost: share(ours, (it) => it.heard.length === 0),
    none: share(others, (it) => it.heard.length === 0),
  };
  const misses = read.filter((it) => it.heard.join() !== it.needs.join());
  return { figures, misses: misses.map(({ text, needs, heard }) => ({ text, needs, heard })) };
}

/** Company is one need, whichever guide leads to it. */
function nameOf(need: Need): string {
  return need.topic === 'people' ? 'people' : (need.guide ?? need.topic);
}

function share<T>(list: readonly T[], has: (it: T) => boolean): number {
  return Math.round((1000 * list.filter(has).length) / Math.max(1, list.length)) / 1000;
}
