import { z } from 'zod';
import { plain } from '../../dialogs/answer.ts';
import { later } from '../../knowledge/move-on/checklist.ts';
import { type Day, day } from '../../knowledge/schema/date.ts';

/** What the form of the dated list carries, all of it in the body of the request. */
const formSchema = z.record(z.string().max(20), z.string().max(40));

export const DATE_FIELDS = ['decided', 'letter', 'ends'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** The form as it was sent, with the dates that could be read. */
export type DatesForm = {
  readonly dates: Readonly<Partial<Record<DateField, Day>>>;
  /** Dates that are none, or cannot be right, in the order of the form; and the first one where it was left out. */
  readonly wrong: readonly DateField[];
  readonly children: boolean;
  readonly longer: boolean;
  readonly lang: string | undefined;
};

/** A letter from further back, or a day further off, is a slip of the finger. In days. */
const OLDEST = 3_653;
const FURTHEST = 730;

/** Reads a form that was sent. Letters lie behind us; the last day may come. Throws a ZodError for what is no form of ours. */
export function readDatesForm(body: unknown, today: Day): DatesForm {
  const fields = formSchema.parse(body ?? {});
  const read = DATE_FIELDS.map((field) => {
    const written = (fields[field] ?? '').trim();
    const last = field === 'ends' ? later(today, FURTHEST) : today;
    return { field, written, on: dayIn(written, later(today, -OLDEST), last) };
  });
  return {
    dates: Object.fromEntries(read.flatMap(({ field, on }) => (on ? [[field, on]] : []))),
    wrong: read
      .filter(({ field, written, on }) => !on && (written !== '' || field === 'decided'))
      .map((it) => it.field),
    children: fields['children'] !== undefined,
    longer: fields['longer'] !== undefined,
    lang: fields['lang'],
  };
}

/** Browsers send 2026-11-30; where they have no field for dates people write 30/11/2026, in digits of their script. */
function dayIn(written: string, first: Day, last: Day): Day | null {
  const numbers = plain(written);
  const [, y, m, d] = /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(numbers) ?? [];
  const [, date = d, month = m, year = y] = /^(\d{1,2}) (\d{1,2}) (\d{4})$/.exec(numbers) ?? [];
  const on = day.safeParse(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`).data;
  return on && on >= first && on <= last ? on : null;
}
