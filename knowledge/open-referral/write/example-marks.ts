import type { Area } from '../../schema/area.ts';
import type { Service } from '../../schema/service.ts';

const mark = 'Example: ';

/** Whether an entry was written for a demonstration. What an example area imported from a feed is what the feed says it is. */
export function isExample(service: Service, area: Area): boolean {
  return area.example && service.source === undefined;
}

/** Nobody must take an example for a service that somebody has checked, wherever it is copied to. */
export function exampleText(words: string): string {
  return `${mark}${words}`;
}

export function exampleAlert({ source }: Area): string {
  const where = source ? ` Taken from a report of ${source.year} (${source.publisher}).` : '';
  return `This is an example for a demonstration, not a checked service.${where} It has not been verified since. Do not send anybody there because of this entry.`;
}
