import { z } from 'zod';
import { day } from './date.ts';
import { areaId } from './ids.ts';
import { locale, localised } from './locale.ts';
import { schedule } from './schedule.ts';
import { text } from './text.ts';
import { topicId } from './topic.ts';

const closure = z
  .strictObject({ from: day, to: day })
  .refine((it) => it.to >= it.from, { path: ['to'], error: 'is before from' });

/** Schedules from which a time can be worked out: a person who waits is told it. */
const computed = z
  .array(
    schedule.refine(
      (it) => it.freq !== null && it.opens_at !== undefined && it.closes_at !== undefined,
      'says no hours',
    ),
  )
  .min(1);

const hub = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'an id is lower-case words joined by hyphens'),
  name: localised,
  /** By whose time zone and bank holidays the hours are meant. */
  area: areaId,
  /** When somebody is at the desk. */
  schedules: computed,
  /** Days on which nobody is there, both ends included. */
  closures: z.array(closure).default([]),
  /** When somebody who speaks a language is there, where that is not always. */
  languages: z.record(locale, computed).default({}),
  /** Whose requests come here first: of people who live in these areas, about these topics. Empty: any. */
  serves: z
    .strictObject({ areas: z.array(areaId).default([]), topics: z.array(topicId).default([]) })
    .default({ areas: [], topics: [] }),
  /** The role of staff that is asked first about a topic. */
  roles: z.array(z.strictObject({ role: text, topics: z.array(topicId).min(1) })).default([]),
  /** An example, for the demonstration only: nobody has verified it, so its hours are not told. */
  example: z.boolean().default(false),
});

/** `hubs.yaml`: the teams that people talk with, and when somebody is there. */
export const hubsFile = z.strictObject({ hubs: z.array(hub) });

export type Hub = z.infer<typeof hub>;
