import type { StaffId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import type { EventStream } from './event-stream.ts';

/** How many streams one member of staff may have open: some tabs on some devices. One more ends the oldest. */
const MAX_EACH = 6;
/** How many streams one process keeps open. */
const MAX_ALL = 2_000;

/** The event streams that are open now. */
export class OpenStreams {
  readonly #streams = new Set<{ staff: StaffId; stream: EventStream }>();

  /** Counts the stream until it closes. @throws FingerpostError `request.too-many` (429) */
  add(staff: StaffId, stream: EventStream): void {
    const theirs = [...this.#streams].filter((open) => open.staff === staff);
    const [oldest] = theirs;
    if (oldest !== undefined && theirs.length >= MAX_EACH) {
      this.#streams.delete(oldest);
      oldest.stream.end();
    }
    if (this.#streams.size >= MAX_ALL) throw new FingerpostError('request.too-many');
    const open = { staff, stream };
    this.#streams.add(open);
    stream.body.once('close', () => this.#streams.delete(open));
  }

  endAll(): void {
    for (const { stream } of this.#streams) stream.end();
  }
}
