import type { Area } from '../../schema/area.ts';

/** Nobody must take an entry of an example area for a service that somebody has checked, wherever it is copied to. */
export function exampleText(words: string, area: Area): string {
  return area.example && !words.startsWith(mark) ? `${mark}${words}` : words;
}

export function exampleAlert(alert: string | undefined, area: Area): string | undefined {
  if (!area.example) return alert;
  const where = area.source ? ` Taken from a report of ${area.source.year} (${area.source.publisher}).` : '';
  return `This is an example for a demonstration, not a checked service.${where} It has not been verified since. Do not send anybody there because of this entry.`;
}

const mark = 'Example: ';
