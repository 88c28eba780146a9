import { LANGUAGES, LOCALES } from '../../locales/locale.ts';
import { plain } from '../answer.ts';
import { daysAfter, isDay, nextMonday } from './day.ts';

/** What a person means by a day that they wrote. `either`: it can be read in two ways, and they are asked. */
export type ReadDay =
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'either'; readonly days: readonly [string, string] }
  | { readonly kind: 'past' };

/** A day further off than this is a slip of the finger. In days. */
const FURTHEST = 366;
const LONGEST = 40;

/**
 * Reads a day: "tomorrow", "on Friday", "30 November", "30.11.2026", "2026-11-30", "in 3 days", in every served language at once. Null where
 * the words are no day, so that they are heard as something else.
 */
export function readDay(text: string, today: string): ReadDay | null {
  if (text.length > LONGEST) return null;
  const iso = /^\s*(\d{4}-\d{2}-\d{2})\s*$/.exec(text)?.[1];
  if (iso !== undefined) return isDay(iso) ? within(iso, today) : null;
  const words = plain(text);
  return readWords(words, today) ?? readWords(words.replace(BEFORE_A_DAY, ''), today) ?? inTheNextWeek(words, today);
}

function readWords(words: string, today: string): ReadDay | null {
  const relative = RELATIVE.get(words);
  if (relative) return { kind: 'day', on: relative(today) };
  const weekday = WEEKDAYS.get(words);
  if (weekday !== undefined) return { kind: 'day', on: comingWeekday(today, weekday) };
  return named(words, today) ?? inNumbers(words, today);
}

/** "Next Friday" is the coming one for some, and the one after it for others. */
function inTheNextWeek(words: string, today: string): ReadDay | null {
  const day = words.replace(NEXT, '').replace(AND_NEXT, '').replace(BEFORE_A_DAY, '');
  const weekday = day === words ? undefined : WEEKDAYS.get(day);
  if (weekday === undefined) return null;
  const coming = comingWeekday(today, weekday);
  return { kind: 'either', days: [coming, daysAfter(coming, 7)] };
}

/** "30 November", "November 30", with or without the year. */
function named(words: string, today: string): ReadDay | null {
  const match = /^(?:(\d{1,2})(?:st|nd|rd|th)? (\D+?)|(\D+?) (\d{1,2})(?:st|nd|rd|th)?)(?: (\d{4}))?$/.exec(words);
  const month = MONTHS.get(match?.[2] ?? match?.[3] ?? '');
  if (!match || month === undefined) return null;
  return onDay(Number(match[1] ?? match[4]), month, match[5], today);
}

/** Day and month in numbers. Which is which is plain where one is above 12; else both are offered. */
function inNumbers(words: string, today: string): ReadDay | null {
  const match = /^(\d{1,2}) (\d{1,2})(?: (\d{2}|\d{4}))?$/.exec(words);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = match[3]?.length === 2 ? `20${match[3]}` : match[3];
  const dayFirst = onDay(first, second, year, today);
  const monthFirst = first === second ? null : onDay(second, first, year, today);
  if (dayFirst?.kind === 'day' && monthFirst?.kind === 'day')
    return { kind: 'either', days: [dayFirst.on, monthFirst.on] };
  return [dayFirst, monthFirst].find((it) => it?.kind === 'day') ?? dayFirst ?? monthFirst;
}

/** Without a year the next such day is meant. Null: there is no such day. */
function onDay(day: number, month: number, year: string | undefined, today: string): ReadDay | null {
  const at = (inYear: string) => `${inYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const thisYear = today.slice(0, 4);
  if (year !== undefined) return isDay(at(year)) ? within(at(year), today) : null;
  const next = [at(thisYear), at(String(Number(thisYear) + 1))].find((it) => isDay(it) && it >= today);
  return next === undefined ? null : { kind: 'day', on: next };
}

function within(on: string, today: string): ReadDay | null {
  if (on < today) return { kind: 'past' };
  return on <= daysAfter(today, FURTHEST) ? { kind: 'day', on } : null;
}

function comingWeekday(today: string, weekday: number): string {
  const monday = nextMonday(today);
  const thisWeek = daysAfter(monday, weekday - 7);
  return thisWeek >= today ? thisWeek : daysAfter(thisWeek, 7);
}

/** Months have other names in Syria than in Egypt or Morocco, and people write the ones that they grew up with. */
const TAGS = [...LOCALES.map((locale) => LANGUAGES[locale].format), 'en-US', 'ar-SY', 'ar-MA'];

/** Small words that stand before a day. */
const BEFORE_A_DAY = beginningWith(['on the', 'on', 'this', 'w', 'we', 'w ten', 'w tę', 'في', 'يوم', 'في يوم']);
const NEXT = beginningWith(['next', 'w przyszły', 'w przyszłą', 'w następny', 'w następną']);
/** In Arabic it stands behind the day. */
const AND_NEXT = new RegExp(` (?:${['الجاي', 'الجاية', 'القادم', 'القادمة', 'المقبل'].map(plain).join('|')})$`);

const RELATIVE = relativeDays();
const WEEKDAYS = weekdayNames();
const MONTHS = monthNames();

function beginningWith(words: readonly string[]): RegExp {
  const longestFirst = words.map(plain).toSorted((one, other) => other.length - one.length);
  return new RegExp(`^(?:${longestFirst.join('|')}) `);
}

type FromToday = (today: string) => string;

function relativeDays(): Map<string, FromToday> {
  const known = new Map<string, FromToday>([[plain('dziś'), (today) => today]]);
  for (const tag of TAGS) {
    const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    const counted = new Intl.RelativeTimeFormat(tag);
    for (let days = 0; days <= 31; days += 1) {
      for (const it of [format, counted]) known.set(plain(it.format(days, 'day')), (today) => daysAfter(today, days));
    }
    known.set(plain(format.format(1, 'week')), nextMonday);
    known.set(plain(counted.format(1, 'week')), (today) => daysAfter(today, 7));
    for (let weeks = 2; weeks <= 8; weeks += 1) {
      known.set(plain(counted.format(weeks, 'week')), (today) => daysAfter(today, weeks * 7));
    }
  }
  return known;
}

/** 0 for Monday. 2024-01-01 was one. */
function weekdayNames(): Map<string, number> {
  // As they stand behind "w" in Polish, where that is another form.
  const known = new Map([
    [plain('środę'), 2],
    [plain('sobotę'), 5],
    [plain('niedzielę'), 6],
  ]);
  for (const tag of TAGS) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' });
      for (let day = 0; day < 7; day += 1) known.set(plain(format.format(Date.UTC(2024, 0, 1 + day))), day);
    }
  }
  return known;
}

/** 1 for January, by itself and as it stands in a date. */
function monthNames(): Map<string, number> {
  const known = new Map<string, number>();
  for (const tag of TAGS) {
    for (const month of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(tag, { month, day: 'numeric', timeZone: 'UTC' });
      for (let number = 1; number <= 12; number += 1) {
        const at = Date.UTC(2024, number - 1, 15);
        const part = inDate.formatToParts(at).find(({ type }) => type === 'month')?.value;
        for (const name of [alone.format(at), part ?? '']) if (/\D/.test(name)) known.set(plain(name), number);
      }
    }
  }
  return known;
}
