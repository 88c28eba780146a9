import { z } from 'zod';
import { category } from './category.ts';
import { contact, namedContact, numbersOf, phone } from './contact.ts';
import { price } from './cost.ts';
import { day } from './date.ts';
import { type AreaId, guideId, organisationId, serviceId } from './ids.ts';
import { known } from './known.ts';
import { locale, localised, localisedWords } from './locale.ts';
import { location } from './location.ts';
import { more } from './more.ts';
import { schedule } from './schedule.ts';
import { source } from './source.ts';
import { text } from './text.ts';
import { topicId } from './topic.ts';

const age = z.number().min(0).max(120);

/** Days on which nothing of the service is open, whatever its schedules say. `to` is included. */
const closure = z
  .strictObject({ from: day, to: day, words: localised.optional() })
  .refine((it) => it.to >= it.from, { path: ['to'], error: 'is before from' });

/** Whom it is for. Ages in years, both included. */
const eligibility = z.strictObject({
  words: localised.optional(),
  minimum_age: age.optional(),
  maximum_age: age.optional(),
});

/** How to be taken on. Nobody in `who`: nobody has told us. `listed`: only the organisations in `by` may send somebody. */
const referral = z
  .strictObject({
    who: z.array(z.enum(['self', 'professional', 'listed'])).default([]),
    by: z.array(text).default([]),
    how: localised.optional(),
  })
  .refine((it) => it.who.includes('listed') === it.by.length > 0, { path: ['by'], error: 'goes with who: [listed]' });

/** The fields of a service, as a file has them. */
export const writtenService = z.strictObject({
  id: serviceId,
  organisation: organisationId,
  kind: z.enum(['service', 'event']).default('service'),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']).default('active'),
  name: localised,
  summary: localised,
  description: localised.optional(),
  topics: z.array(topicId).default([]),
  categories: z.array(category).default([]),
  words: localisedWords.default({}),
  guides: z.array(guideId).default([]),
  alert: localised.optional(),
  location: location.optional(),
  locations: z.array(location).default([]),
  schedules: z.array(schedule).default([]),
  closures: z.array(closure).default([]),
  cost: z.enum(['free', 'paid', 'unknown']).default('unknown'),
  cost_words: localised.optional(),
  prices: z.array(price).default([]),
  languages: z.array(locale).default([]),
  interpreter: known,
  interpreter_words: localised.optional(),
  childcare: known,
  step_free: known,
  women_only: z.boolean().default(false),
  eligibility: eligibility.default({}),
  referral: referral.default({ who: [], by: [] }),
  contact: contact.default({}),
  phones: z.array(phone).default([]),
  contacts: z.array(namedContact).default([]),
  risk: localised.optional(),
  assured_on: day.nullable(),
  source: source.optional(),
  more,
});

/**
 * A service, or an event: something with a date. Its places are in `locations` (a file may say `location` for the only
 * one). `contact.phone` is the number to try first, `phones` are all of them. `assured_on: null` says that nobody has
 * verified it.
 */
export const service = writtenService
  .refine((it) => !(it.location && it.locations.length > 0), {
    path: ['locations'],
    error: 'is not there together with location',
  })
  .refine((it) => it.kind === 'service' || [it, ...it.locations].some(({ schedules }) => schedules.length > 0), {
    path: ['schedules'],
    error: 'an event has a date',
  })
  .transform(({ location: only, locations, contact: reached, ...rest }) => ({
    ...rest,
    locations: only ? [only] : locations,
    ...numbersOf(reached, rest.phones),
  }));

export type Service = z.infer<typeof service> & { readonly area: AreaId };

/** An entry of `services.yaml`, which a person wrote: it has a topic, by which people find it. */
export const curatedService = service.refine((it) => it.topics.length > 0, {
  path: ['topics'],
  error: 'at least one topic',
});
