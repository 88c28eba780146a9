import { type HandOff, LATE_AFTER_MINUTES } from '../../conversation/hold.ts';
import type { Pace } from './pace.ts';

/** This part of the limit of a band before somebody waits too long, that is near. */
const NEAR = 1 / 4;

/**
 * From when somebody waits too long, and from when that is near, in milliseconds by Redis TIME: by the longest that they were told, or by the limit
 * of their band, whichever is earlier.
 */
export type Late = { readonly at: number; readonly soon: number; readonly by: 'told' | 'limit' };

export function lateAt({ band, since, told }: Pick<HandOff, 'band' | 'since' | 'told'>, { minuteMs }: Pace): Late {
  const limitMs = LATE_AFTER_MINUTES[band] * minuteMs;
  const limit = since + limitMs;
  const promised = told?.range ? told.at + told.range.toMs : null;
  const at = promised === null ? limit : Math.min(limit, promised);
  return { at, soon: at - limitMs * NEAR, by: at === limit ? 'limit' : 'told' };
}
