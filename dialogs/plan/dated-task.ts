import { z } from 'zod';
import { daySchema } from './day.ts';

/** A task of the list after a yes to asylum, with the day by which to do it; null: once a letter comes. */
export const datedTaskSchema = z.object({ task: z.string().max(60), on: daySchema.nullable() });
export type DatedTask = z.output<typeof datedTaskSchema>;

/** More than the list can hold. */
export const DATED_TASKS = 30;
