import { z } from 'zod';

/** Yes, no, or nobody has told us. */
export const known = z.enum(['yes', 'no', 'unknown']).default('unknown');
