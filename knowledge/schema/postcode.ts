import { z } from 'zod';

const outward = '[A-Z]{1,2}[0-9][0-9A-Z]?';

/** The first half of a postcode, which is as much as anybody is asked: `L11`, `SW1A`. */
export const outcode = z.string().regex(new RegExp(`^${outward}$`), 'the first half of a postcode is written as L11');

/** The postcode of a place that is open to the public: `L11 0AB`. */
export const postcode = z.string().regex(new RegExp(`^${outward} [0-9][A-Z]{2}$`), 'a postcode is written as L11 0AB');

export function outcodeOf(whole: string): string {
  return whole.slice(0, whole.indexOf(' '));
}
