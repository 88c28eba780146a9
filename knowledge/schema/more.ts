import { z } from 'zod';

/**
 * Fields of the feed that a record came from and that we have no use for, as the feed named them: what is passed on is
 * not poorer than what was received. Empty for what was written by hand.
 */
export const more = z.record(z.string(), z.json()).default({});
