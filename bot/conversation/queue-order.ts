import { BANDS, type HandOff } from './hold.ts';
import type { QueueItem } from './store.ts';

/** More than any time in milliseconds until the year 2109, so that a band always outweighs a time. */
const BAND_STEP = 2 ** 42;

/** Where a hand-off stands: by band, then who was at the front before, then who asked first. The lower comes first. */
export function queueScore(handOff: Pick<HandOff, 'band' | 'front' | 'since'>): number {
  const place = BANDS.indexOf(handOff.band) * 2 + (handOff.front ? 0 : 1);
  return place * BAND_STEP + handOff.since;
}

/** Compares two who wait, as the queue does. The id settles what is equal. */
export function queueOrder(a: QueueItem, b: QueueItem): number {
  return queueScore(a.hold.handOff) - queueScore(b.hold.handOff) || (a.conversation < b.conversation ? -1 : 1);
}
