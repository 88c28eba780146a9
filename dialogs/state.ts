import { z } from 'zod';
import { topicId } from '../knowledge/schema/topic.ts';
import { localeSchema } from '../locales/locale.ts';
import { actionSchema } from './action.ts';
import { introductionIdSchema, introductionsSchema, writtenDetailSchema } from './introduction/introduction.ts';
import { planCodeSchema } from './plan/code.ts';
import { daysForgottenSchema, followUpSchema, planSchema } from './plan/plan.ts';
import { givenSchema, ratingsSchema } from './rating/rating.ts';
import { ownReportsSchema, reportKindSchema } from './report/report.ts';
import { awaySchema } from './staffing.ts';
import { filtersSchema, view } from './timetable/view.ts';
import { preferenceSchema } from './who.ts';

/** Rises when the shape below changes in a way that old states do not fit. A state of another version starts again kindly. */
const STATE_VERSION = 2;

/** One need that was heard: `guide:gp`, `service:…` or `topic:people`. The words are the person's own. */
export const needSchema = z.object({ id: z.string().max(60), topic: z.string().max(20) });
export type Need = z.output<typeof needSchema>;

/** Where the conversation stands. Every place can be left by help, back, stop, a person, or new words. */
export const placeSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('new') }),
  z.object({ at: z.literal('choosing-language') }),
  z.object({ at: z.literal('listening') }),
  z.object({ at: z.literal('choosing-area') }),
  z.object({ at: z.literal('exploring'), topic: topicId, page: z.number().int().nonnegative() }),
  z.object({ at: z.literal('strengths') }),
  z.object({ at: z.literal('choosing-need'), options: z.array(needSchema) }),
  z.object({ at: z.literal('confirming'), needs: z.array(needSchema) }),
  z.object({ at: z.literal('stepping'), needs: z.array(needSchema), index: z.number().int().nonnegative() }),
  z.object({ at: z.literal('reading'), guide: z.string() }),
  z.object({ at: z.literal('finding'), need: z.string() }),
  z.object({ at: z.literal('timetable'), ...view }),
  z.object({ at: z.literal('timetable-filters'), when: view.when, filters: filtersSchema }),
  z.object({ at: z.literal('seeing-service'), service: z.string() }),
  z.object({ at: z.literal('asking-area'), among: z.array(z.string()) }),
  z.object({ at: z.literal('planning') }),
  z.object({ at: z.literal('plan-step'), step: z.string() }),
  z.object({ at: z.literal('asking-why'), step: z.string() }),
  z.object({ at: z.literal('other-way'), step: z.string() }),
  z.object({ at: z.literal('asking-day'), step: z.string(), either: z.array(z.string()).max(2).default([]) }),
  z.object({ at: z.literal('asking-goal') }),
  z.object({ at: z.literal('asking-keep') }),
  z.object({ at: z.literal('plan-page') }),
  z.object({ at: z.literal('asking-code') }),
  z.object({ at: z.literal('asking-follow-up') }),
  z.object({ at: z.literal('following-up'), step: z.string() }),
  z.object({ at: z.literal('rating'), given: givenSchema }),
  z.object({ at: z.literal('asking-why-not'), step: z.string() }),
  z.object({ at: z.literal('choosing-report') }),
  z.object({ at: z.literal('choosing-wrong'), among: z.array(z.string()).max(5) }),
  z.object({ at: z.literal('telling'), kind: reportKindSchema, about: z.string().nullable() }),
  z.object({ at: z.literal('asking-number') }),
  z.object({ at: z.literal('asking-person') }),
  z.object({ at: z.literal('choosing-who') }),
  z.object({ at: z.literal('nobody-here'), ...awaySchema.shape }),
  z.object({ at: z.literal('leaving-message') }),
  z.object({ at: z.literal('introductions') }),
  z.object({ at: z.literal('introduction'), introduction: introductionIdSchema }),
  z.object({
    at: z.literal('introduction-words'),
    introduction: introductionIdSchema,
    detail: writtenDetailSchema,
  }),
  z.object({ at: z.literal('asking-forget') }),
  /** `heard`: the same words told of needs, which are gone through once nobody is in danger. */
  z.object({ at: z.literal('asking-danger'), danger: z.string(), heard: z.boolean().default(false) }),
  /** After the first words for what cannot wait. Which it was is not kept: it may tell of somebody's papers. */
  z.object({ at: z.literal('first-help') }),
  z.object({ at: z.literal('resting') }),
]);
export type Place = z.output<typeof placeSchema>;

export const stateSchema = z.object({
  v: z.literal(STATE_VERSION),
  locale: localeSchema,
  /** `chosen` by the person wins for ever; `guessed` follows what they write. */
  localeFrom: z.enum(['guessed', 'chosen']),
  area: z.string().nullable(),
  place: placeSchema,
  /** Earlier places, newest last, for "back". */
  trail: z.array(placeSchema).max(10),
  /** The person's own words for what a good life would be. */
  goal: z.string().max(2000).nullable(),
  /** What goes well and who helps, in the person's own words. */
  strengths: z.string().max(2000).nullable().default(null),
  needs: z.array(needSchema).max(20),
  plan: planSchema,
  daysForgotten: daysForgottenSchema,
  /**
   * Where the plan is kept apart from this conversation: its code, which the person may ask for again, and the place that the code leads to.
   * `also` are places of codes that they wrote here before, so that "forget me" finds them.
   */
  kept: z
    .object({ code: planCodeSchema, at: z.string().max(64), also: z.array(z.string().max(64)).max(5) })
    .nullable()
    .default(null),
  followUp: followUpSchema.default(null),
  /** What the person answered when asked how they are, oldest first: for their own eyes. */
  ratings: ratingsSchema.default([]),
  /** That question was offered in this conversation. */
  howOffered: z.boolean().default(false),
  /** What they told us, oldest first; how it stands is looked up, at most every few minutes: `reportsLooked` is when, in milliseconds. */
  reports: ownReportsSchema.default([]),
  reportsLooked: z.number().default(0),
  /** Whom they want to talk with; null: anyone. */
  preference: preferenceSchema.nullable().default(null),
  /** What the person wants to be introduced for, `guide:<id>` or `service:<id>`, where they asked for a person because of it. */
  introduceTo: z.string().max(100).nullable().default(null),
  /** Warm introductions, oldest first: what was asked, what was agreed, what became of it. */
  introductions: introductionsSchema.default([]),
  /** Staff who are there beside whoever holds the conversation, each with the number of that claim: another claim ends it. */
  beside: z
    .array(z.object({ staff: z.string().max(130), fence: z.number().int() }))
    .max(5)
    .default([]),
  /** What was offered last, as the person read it, so that a typed label or number chooses it. */
  offered: z
    .array(
      z.object({ label: z.string().max(4000), action: actionSchema, means: z.enum(['yes', 'no']).exactOptional() }),
    )
    .max(20),
  /** Misunderstandings in a row; after three a person is offered. */
  misses: z.number().int().nonnegative(),
});
export type State = z.output<typeof stateSchema>;

export function newState(locale: State['locale'], localeFrom: State['localeFrom'], area: string | null): State {
  return {
    v: STATE_VERSION,
    locale,
    localeFrom,
    area,
    place: { at: 'new' },
    trail: [],
    goal: null,
    strengths: null,
    needs: [],
    plan: [],
    daysForgotten: null,
    kept: null,
    followUp: null,
    ratings: [],
    howOffered: false,
    reports: [],
    reportsLooked: 0,
    preference: null,
    introduceTo: null,
    introductions: [],
    beside: [],
    offered: [],
    misses: 0,
  };
}
