import type { ReportNumber } from '../../dialogs/report/number.ts';
import type { ReportKind } from '../../dialogs/report/report.ts';
import type { Locale } from '../../locales/locale.ts';
import type { StaffCard } from './hold.ts';
import type { StaffWords } from './staff-words.ts';

/** What somebody told us, as staff see it. Nothing in it leads back to the conversation that it came from. */
export type Report = {
  readonly number: ReportNumber;
  /** The hub whose staff read and answer it. */
  readonly hub: string;
  readonly kind: ReportKind;
  /** `guide:<id>` or `service:<id>` */
  readonly about: string | null;
  readonly words: string;
  /** The language that the words seem to be written in. */
  readonly locale: Locale;
  /** The language in which whoever sent it reads: an answer is for them. */
  readonly reads: Locale;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** Rises with each change. */
  readonly version: number;
  /** Who has taken it over; null: nobody yet, so that the person can still take it back. */
  readonly owner: StaffCard | null;
  readonly answer: Answer | null;
};

/**
 * What a member of staff answered, as whoever sent the report reads it, and how it came to be so. `id` is the desk's, made once, so that sending
 * again never doubles it.
 */
export type Answer = StaffWords & { readonly id: string; readonly staff: StaffCard; readonly at: number };

/** A report and its place, which only its number leads to. */
export type Placed = { readonly at: string; readonly report: Report };

/**
 * Reports, each sealed under a key of its own in a place that only its number leads to. A report ends 90 days after it was last changed, or
 * when it is dropped: then nothing can be read any more, not in an old file or backup either.
 */
export interface Reports {
  placeOf(number: ReportNumber): string;
  /** True where nothing lies in this place, and nothing that was dropped lay there. */
  isFree(at: string): Promise<boolean>;
  /** Writes a new report. Again it writes nothing; one that was dropped meanwhile stays so. */
  send(placed: Placed): Promise<void>;
  /** Null: there is none, or not any more. */
  read(at: string): Promise<Report | null>;
  /** The newest first, at most so many. */
  list(hub: string, limit: number): Promise<Placed[]>;
  /** Writes what `change` makes of it; the same object leaves it. Run again where another writer was faster. Null: there is none. */
  change(at: string, change: (report: Report) => Report): Promise<Report | null>;
  drop(at: string): Promise<void>;
}
