import { z } from 'zod';
import { topicId } from '../knowledge/schema/topic.ts';
import { localeSchema } from '../locales/locale.ts';
import { actionSchema } from './action.ts';

/**
 * A reply as the person reads it. The log keeps this beside the key, so that history does not change with the wording,
 * and every channel shows it: the chat page as cards and buttons, the poorest as plain text with numbers.
 */
const textRunSchema = z.object({ text: z.string(), bold: z.boolean().optional(), href: z.string().optional() });
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: z.array(textRunSchema) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(textRunSchema)) }),
]);
export type RenderedBlock = z.output<typeof blockSchema>;

/** Icons say what a line is about to who reads little; the word is always there too. */
const FACT_ICONS = [
  'step',
  'clock',
  'place',
  'language',
  'cost',
  'childcare',
  'step-free',
  'women',
  'phone',
  'fresh',
  'warning',
  'source',
  'done',
  'to-do',
  'tried',
  'self',
  'support',
] as const;

export const renderedCardSchema = z.object({
  kind: z.enum(['guide', 'service', 'plan', 'rights', 'new-here', 'timetable', 'ratings', 'introduction']),
  /** What the card is about: a guide's or a service's id; `plan` for the plan, `timetable` for what is on. */
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Language of the card's own text where it is not the reader's: a guide that is not translated yet. */
  locale: localeSchema,
  facts: z.array(z.object({ icon: z.enum(FACT_ICONS), label: z.string(), text: z.string() })),
  /** `locale` is the language of a section's blocks where it is not the card's: parts that are not translated yet. */
  sections: z.array(z.object({ heading: z.string(), blocks: z.array(blockSchema), locale: localeSchema.optional() })),
  /** Lines under the card: an example from a report, a machine translation, may have changed. */
  notices: z.array(z.string()),
  links: z.array(z.object({ label: z.string(), href: z.string() })),
});
export type RenderedCard = z.output<typeof renderedCardSchema>;

export const renderedReplySchema = z.object({
  locale: localeSchema,
  text: z.string(),
  /** The language of the text, where it is somebody's own words and not the bot's. */
  theirs: localeSchema.exactOptional(),
  card: renderedCardSchema.optional(),
  choices: z.array(
    z.object({ label: z.string(), action: actionSchema, picture: topicId.optional(), scale: z.boolean().optional() }),
  ),
});
export type RenderedReply = z.output<typeof renderedReplySchema>;
