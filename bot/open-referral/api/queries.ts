import { z } from 'zod';

/** So many in one answer at most; without a wish, as many as `usualPage`. */
const largestPage = 500;
const usualPage = 50;

const truth = z.enum(['true', 'false']).transform((it) => it === 'true');

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1).describe('Which page, counted from 1.'),
  per_page: z.coerce.number().int().min(1).max(largestPage).default(usualPage).describe('How many on a page.'),
  format: z.enum(['json', 'ndjson']).default('json').describe('One JSON document, or one entry on each line.'),
});

export const searchQuery = pageQuery.extend({
  search: z.string().max(200).optional().describe('Words that are all in the entry.'),
});

export const serviceQuery = searchQuery.extend({
  taxonomy_term_id: z.uuid().optional(),
  taxonomy_id: z.uuid().optional(),
  organization_id: z.uuid().optional(),
  modified_after: z
    .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
    .transform((it) => (/(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(it) || it.length === 10 ? it : `${it}Z`))
    .optional()
    .describe('A day, or a moment; without a time zone in UTC.'),
  minimal: truth.default(false).describe('Only what tells whether a service has changed.'),
  full: truth.default(false).describe('Services with all that belongs to them.'),
});

export const termQuery = searchQuery.extend({ taxonomy_id: z.uuid().optional(), parent_id: z.uuid().optional() });

export const byId = z.object({ id: z.string().max(100) });

export type PageQuery = z.output<typeof pageQuery>;
