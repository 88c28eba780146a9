const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const formatDay = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

/** When something was said: the time, before it the day where it was not today. `at` and `now` in milliseconds since 1970. */
export function timeWords(at: number, now: number): string {
  const time = format.format(at);
  const day = formatDay.format(at);
  return day === formatDay.format(now) ? time : `${day}, ${time}`;
}
