import { BANDS, type Band } from '../../../conversation/hold.ts';
import type { QueueLine } from '../../../wire/desk.ts';

/** The list in the parts in which it is shown, each in the order in which people are to be taken. */
export type QueueParts = {
  readonly mine: readonly QueueLine[];
  readonly waiting: Readonly<Record<Band, readonly QueueLine[]>>;
  /** With colleagues: seen, so that two staff know the same, but not to be taken. */
  readonly others: readonly QueueLine[];
};

/** Sorts the queue for one member of staff. */
export function partsOf(lines: readonly QueueLine[], me: string): QueueParts {
  const sorted = lines.toSorted(inTurn);
  const waiting = (band: Band) => sorted.filter((line) => line.heldBy === null && line.band === band);
  return {
    mine: sorted.filter((line) => line.heldBy?.id === me),
    waiting: { urgent: waiting('urgent'), waiting: waiting('waiting'), 'call-back': waiting('call-back') },
    others: sorted.filter((line) => line.heldBy !== null && line.heldBy.id !== me),
  };
}

/** Band first; in a band whoever lost a member of staff comes first; then who has waited longest. The id settles what is equal, so that no line jumps. */
function inTurn(a: QueueLine, b: QueueLine): number {
  return (
    BANDS.indexOf(a.band) - BANDS.indexOf(b.band) ||
    Number(b.front) - Number(a.front) ||
    a.since - b.since ||
    (a.conversation < b.conversation ? -1 : 1)
  );
}

/** Every line as it is seen from top to bottom, for the keys that go up and down. */
export function inSight({ mine, waiting, others }: QueueParts): readonly QueueLine[] {
  return [...mine, ...BANDS.flatMap((band) => waiting[band]), ...others];
}
