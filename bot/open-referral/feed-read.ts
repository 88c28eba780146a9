import type { Note } from '../../knowledge/open-referral/notes.ts';
import type { FoundRecord, Rejection } from '../../knowledge/open-referral/take-apart.ts';

/** What was read of a feed. */
export interface FeedRead {
  readonly records: readonly FoundRecord[];
  readonly broken: readonly Rejection[];
  /** Whether this is all of it: then what is not here is gone from the feed. */
  readonly whole: boolean;
  /** What went wrong on the way; pages that were read count all the same. */
  readonly faults: readonly Note[];
}

export function nothingRead(path: string, why: string): FeedRead {
  return { records: [], broken: [], whole: false, faults: [{ path, why }] };
}
