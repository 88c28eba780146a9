import { BANDS } from '../../../bot/conversation/hold.ts';
import { RESERVED_MINUTES } from '../../../bot/desk/rules/routing.ts';
import { PACE } from './settings.ts';
import type { Episode } from './story.ts';

/**
 * Who looked at the queue may have seen it so long ago, in milliseconds: a claim is made on what the queue showed a moment before, so who came
 * back to it, or was about to be taken, in that moment was not passed over.
 */
const MOMENT_MS = 500;

/**
 * How often somebody who came later was taken first by a member of staff who could have taken whoever came before: the same band or an earlier
 * one, not refused by the person, and no longer kept for who speaks their language.
 */
export function passedOver(episodes: readonly Episode[]): { within: number; across: number } {
  let within = 0;
  let across = 0;
  for (const taken of episodes) {
    const end = taken.end;
    if (end === null || end.by === null) continue;
    for (const other of episodes) {
      if (!isBefore(other, taken) || !couldBeTaken(other, end.at, end.by)) continue;
      if (other.band === taken.band) within += 1;
      else across += 1;
    }
  }
  return { within, across };
}

function isBefore(one: Episode, other: Episode): boolean {
  const bands = BANDS.indexOf(one.band) - BANDS.indexOf(other.band);
  if (bands !== 0) return bands < 0;
  if (one.front !== other.front) return one.front;
  return one.since < other.since;
}

function couldBeTaken({ from, end, since, band, refused }: Episode, at: number, by: string): boolean {
  const isThere = from + MOMENT_MS < at && (end === null || end.at > at + MOMENT_MS);
  const isForAll = since + RESERVED_MINUTES[band].language * PACE.minuteMs + MOMENT_MS < at;
  return isThere && isForAll && !refused.includes(by);
}
