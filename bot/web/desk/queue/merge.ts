import type { QueueLine } from '../../../wire/desk.ts';

/**
 * The new lines, but each that did not change stays the same object: of 500 lines only the changed ones are drawn again.
 */
export function mergeLines(before: readonly QueueLine[], after: readonly QueueLine[]): readonly QueueLine[] {
  const known = new Map(before.map((line) => [line.conversation, line]));
  const merged = after.map((line) => {
    const old = known.get(line.conversation);
    return old !== undefined && isSameLine(old, line) ? old : line;
  });
  const isUnchanged = merged.length === before.length && merged.every((line, index) => line === before[index]);
  return isUnchanged ? before : merged;
}

function isSameLine(a: QueueLine, b: QueueLine): boolean {
  return (
    a.band === b.band &&
    a.locale === b.locale &&
    a.area === b.area &&
    a.since === b.since &&
    a.front === b.front &&
    a.state === b.state &&
    a.heldBy?.id === b.heldBy?.id &&
    a.heldBy?.name === b.heldBy?.name &&
    a.hub === b.hub &&
    a.interpreter === b.interpreter &&
    JSON.stringify(a.offer) === JSON.stringify(b.offer) &&
    a.topics.join() === b.topics.join()
  );
}
