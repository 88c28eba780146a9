import { z } from 'zod';
import type { Service } from '../../knowledge/schema/service.ts';
import { topicId } from '../../knowledge/schema/topic.ts';
import { localeSchema } from '../../locales/locale.ts';

/** What somebody wants to see of the timetable; nothing in it: everything. What nobody has told us of a place counts as no. */
export const filtersSchema = z.object({
  free: z.literal(true).exactOptional(),
  childcare: z.literal(true).exactOptional(),
  women: z.literal(true).exactOptional(),
  /** In this language, or with an interpreter. */
  language: localeSchema.exactOptional(),
  topic: topicId.exactOptional(),
});
export type Filters = z.output<typeof filtersSchema>;

/** One screen of the timetable. `week` is today and the six days after it. */
export const view = {
  when: z.enum(['today', 'week']),
  filters: filtersSchema,
  page: z.number().int().min(0).max(100),
};
const viewSchema = z.object(view);
export type View = z.output<typeof viewSchema>;

export function fits(service: Service, filters: Filters): boolean {
  const { free, childcare, women, language, topic } = filters;
  return (
    (!free || service.cost === 'free') &&
    (!childcare || service.childcare === 'yes') &&
    (!women || service.women_only) &&
    (!language || service.interpreter === 'yes' || service.languages.includes(language)) &&
    (!topic || service.topics.includes(topic))
  );
}

export function without(filters: Filters, name: keyof Filters): Filters {
  return filtersSchema.parse(Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name)));
}
