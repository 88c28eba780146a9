import { z } from 'zod';

/** Three ratings in our own words: oneself, the help around one, the place where one lives. In the order in which they are asked. */
export const MEASURES = ['self', 'support', 'place'] as const;
export type Measure = (typeof MEASURES)[number];
export const measureSchema = z.enum(MEASURES);

/** From 0, very bad, to 10, very good; null: the person left it out. */
export const MOST = 10;
export const valueSchema = z.number().int().min(0).max(MOST).nullable();

/** What was answered so far; a measure that is not there was not asked yet. */
export const givenSchema = z.object({
  self: valueSchema.exactOptional(),
  support: valueSchema.exactOptional(),
  place: valueSchema.exactOptional(),
});
export type Given = z.output<typeof givenSchema>;

/** One time that the person answered. `at` is its moment in milliseconds. */
const ratingSchema = z.object({ at: z.number().int(), given: givenSchema });
export type Rating = z.output<typeof ratingSchema>;

/** More times than anybody needs to see how things change; the first one stays, since others are held against it. */
const RATINGS = 20;
export const ratingsSchema = z.array(ratingSchema).max(RATINGS);

export function nextMeasure(given: Given): Measure | undefined {
  return MEASURES.find((measure) => given[measure] === undefined);
}

export function withRating(ratings: readonly Rating[], rating: Rating): Rating[] {
  const all = [...ratings, rating];
  return all.length <= RATINGS ? all : [...all.slice(0, 1), ...all.slice(2)];
}

export const changeSchema = z.object({ measure: measureSchema, before: z.number().nullable(), now: z.number() });
export type Change = z.output<typeof changeSchema>;

/** What was answered the last time, beside the newest answer to the same question before it. No sum, and no judgement. */
export function changesIn(ratings: readonly Rating[]): Change[] {
  const last = ratings.at(-1)?.given ?? {};
  return MEASURES.flatMap((measure) => {
    const now = last[measure];
    if (now === undefined || now === null) return [];
    const earlier = ratings.slice(0, -1).flatMap(({ given }) => given[measure] ?? []);
    return [{ measure, before: earlier.at(-1) ?? null, now }];
  });
}
