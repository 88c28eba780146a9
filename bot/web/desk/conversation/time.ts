/** The desk's words are in English, so only another English changes how days and times are written. */
const OTHERWISE = 'en-GB';

type Formats = { readonly time: Intl.DateTimeFormat; readonly day: Intl.DateTimeFormat };

let formats = formatsOf(OTHERWISE);

/**
 * Writes days and times from now on as the language of the host does. Called once, before anything is drawn. A language that the desk
 * has no words in, or no language at all, changes nothing.
 */
export function writeTimesAs(locale: string): void {
  if (/^en-[a-z]{2}$/i.test(locale)) formats = formatsOf(locale);
}

/** When something was said: the time, before it the day where it was not today. `at` and `now` in milliseconds since 1970. */
export function timeWords(at: number, now: number): string {
  const time = formats.time.format(at);
  const day = formats.day.format(at);
  return day === formats.day.format(now) ? time : `${day}, ${time}`;
}

function formatsOf(locale: string): Formats {
  return {
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }),
  };
}
