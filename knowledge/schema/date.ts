import { z } from 'zod';

/** A calendar day as `2026-11-22`. Days in this form compare as strings. */
export const day = z.iso.date('a day is written as 2026-11-22').brand<'Day'>();

export type Day = z.infer<typeof day>;
