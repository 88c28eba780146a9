import type { QueueLine } from '../../../wire/desk.ts';

/** Who waits now and did not wait before. */
export function arrivals(before: readonly QueueLine[], after: readonly QueueLine[]): readonly QueueLine[] {
  const waited = new Set(before.filter(isWaiting).map(({ conversation }) => conversation));
  return after.filter((line) => isWaiting(line) && !waited.has(line.conversation));
}

export function isWaiting({ heldBy }: QueueLine): boolean {
  return heldBy === null;
}
