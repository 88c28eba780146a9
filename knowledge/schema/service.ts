import { z } from 'zod';
import { outcode } from './area.ts';
import { day } from './date.ts';
import { type AreaId, guideId, organisationId, serviceId } from './ids.ts';
import { webAddress } from './link.ts';
import { locale, localised, localisedWords } from './locale.ts';
import { schedule } from './schedule.ts';
import { topicId } from './topic.ts';

const known = z.enum(['yes', 'no', 'unknown']).default('unknown');

/** An empty value in a file says the same as no value. */
function optional<T extends z.ZodType>(value: T) {
  return z.union([z.literal('').transform(() => undefined), value]).optional();
}

const phone = z.string().regex(/^\+?[0-9][0-9 ]{1,18}$/, 'a phone number is digits and spaces, as it is dialled');

/** An entry of `services.yaml`. `assured_on: null` says that nobody has verified it. */
export const service = z.strictObject({
  id: serviceId,
  organisation: organisationId,
  name: localised,
  summary: localised,
  topics: z.array(topicId).min(1),
  words: localisedWords.default({}),
  guides: z.array(guideId).default([]),
  location: z.strictObject({
    name: z.string().min(1),
    address: z.string().default(''),
    outcode: optional(outcode),
  }),
  schedules: z.array(schedule).default([]),
  cost: z.enum(['free', 'paid', 'unknown']).default('unknown'),
  languages: z.array(locale).default([]),
  interpreter: known,
  childcare: known,
  step_free: known,
  women_only: z.boolean().default(false),
  contact: z.strictObject({ phone: optional(phone), url: optional(webAddress) }).default({}),
  risk: localised.optional(),
  assured_on: day.nullable(),
});

export type Service = z.infer<typeof service> & { readonly area: AreaId };
