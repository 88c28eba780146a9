import { z } from 'zod';

/** Words that are there: not empty, without spaces around them. */
export const text = z.string().trim().min(1, 'is empty');
