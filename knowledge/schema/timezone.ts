import { z } from 'zod';

const known = new Set(Intl.supportedValuesOf('timeZone'));

/** A time zone by its name in the IANA database: `Europe/London`. */
export const timezone = z.string().refine((it) => known.has(it), 'is not a time zone of the IANA database');
