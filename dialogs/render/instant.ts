import { LANGUAGES, type Locale } from '../../locales/locale.ts';

type When = { readonly instant: number; readonly zone: string; readonly style: 'time' | 'day-time' | 'date' | 'day' };

const STYLES: Record<When['style'], Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'day-time': { weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
};

/** Making a formatter costs far more than using it, and there are few: one for each language, zone and style. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment in words, in the local time of `zone`. */
export function instantWords(locale: Locale, when: When): string {
  const key = `${locale} ${when.zone} ${when.style}`;
  const known = formats.get(key);
  if (known) return known.format(when.instant);
  const made = new Intl.DateTimeFormat(LANGUAGES[locale].format, { ...STYLES[when.style], timeZone: when.zone });
  formats.set(key, made);
  return made.format(when.instant);
}
