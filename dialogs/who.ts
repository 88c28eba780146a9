import { z } from 'zod';

/** Whom a person wants to talk with, where it matters to them. Their own community is for some people the last place to tell it. */
export const PREFERENCES = ['woman', 'man', 'not-my-community'] as const;
export const preferenceSchema = z.enum(PREFERENCES);
export type Preference = z.output<typeof preferenceSchema>;
export const whoSchema = z.enum([...PREFERENCES, 'anyone']);
