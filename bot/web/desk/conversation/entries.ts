import type { DeskConversation, TranscriptEntry } from '../../../wire/desk.ts';

/** The newly read conversation with the entries that were read before kept as the same objects: the log only grows, so they did not change. */
export function mergeConversation(before: DeskConversation | null, after: DeskConversation): DeskConversation {
  if (before === null) return after;
  const known = new Map(before.entries.map((entry) => [entry.seq, entry]));
  return { ...after, entries: after.entries.map((entry) => known.get(entry.seq) ?? entry) };
}

/** The sequence number of the newest entry; -1 for none. */
export function newestSeq(entries: readonly TranscriptEntry[]): number {
  return entries.at(-1)?.seq ?? -1;
}

/** How many messages of the person came after `seen`. */
export function unreadCount(entries: readonly TranscriptEntry[], seen: number): number {
  return entries.filter(({ from, seq }) => from === 'person' && seq > seen).length;
}
