import { Temporal } from 'temporal-polyfill';
import { type Day, day } from '../../schema/date.ts';

const isoDay = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/;
const britishDay = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const zoned = /(?:[zZ]|[+-]\d{2}:?\d{2})$/;

/** The day in `2026-11-22`, in `2026-11-22T10:00`, with or without a zone, or in `22/11/2026`; in the local time of a zone. */
export function readDay(text: string, timezone: string): Day | undefined {
  const british = britishDay.exec(text);
  if (british) {
    const [, date = '', month = '', year = ''] = british;
    return day.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`).data;
  }
  const written = isoDay.exec(text)?.[1];
  if (written === undefined) return undefined;
  const instant = text.length > 10 && zoned.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  if (Number.isNaN(instant)) return day.safeParse(written).data;
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate();
  return day.safeParse(local.toString()).data;
}

/** A moment in UTC, as `2026-11-22T10:00:00.000Z`. `assumed`: it named no zone and was taken as local time. */
export function readInstant(text: string, timezone: string): { instant: string; assumed: boolean } | undefined {
  const tidy = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T');
  if (!isoDay.test(tidy)) return undefined;
  try {
    if (tidy.length > 10 && zoned.test(tidy)) return { instant: new Date(tidy).toISOString(), assumed: false };
    const local = Temporal.PlainDateTime.from(tidy).toZonedDateTime(timezone);
    return { instant: new Date(local.epochMilliseconds).toISOString(), assumed: true };
  } catch {
    return undefined;
  }
}

const clock =
  /^(?:\d{4}-\d{2}-\d{2}[T ])?([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?:[zZ]|[+-]\d{2}:?\d{2})?$/;
const spoken = /^(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s*([ap])\.?m\.?$/i;

/**
 * A time of day as `09:00`, from `9:00`, `09:00:00`, `09:00Z`, `9.30`, `9am`, or a date with a time. Hours that recur are local,
 * so a zone behind the time is not computed with: at nine means at nine, in summer and in winter.
 */
export function readTime(text: string): string | undefined {
  if (/^noon$/i.test(text)) return '12:00';
  const said = spoken.exec(text);
  if (said) {
    const [, hour = '', minute = '00', half = ''] = said;
    return `${String((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:${minute}`;
  }
  const [, hour, minute] = clock.exec(text) ?? [];
  if (hour === undefined || minute === undefined || (hour === '24' && minute !== '00')) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}
