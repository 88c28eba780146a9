import { z } from 'zod';
import { aboutSchema, kindSchema, UNDER_WAY } from '../../dialogs/introduction/introduction.ts';
import { reasonSchema } from '../../dialogs/plan/plan.ts';
import { detailSchema } from '../../knowledge/schema/partner.ts';

/** What the desk and its API say to each other about warm introductions. */

/** What staff can offer, and what it can be about. */
export const OFFER_KINDS = kindSchema.options;
export const OFFER_ABOUTS = aboutSchema.options;
/** How far one that is under way can be, in this order. */
export const PROGRESS_ORDER: readonly string[] = UNDER_WAY;
/** Why one did not help. */
export const NOT_HELPED = reasonSchema.options;

/** An organisation that there is, or was, an agreement with. `until`, `from` are days. */
const partnerSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  agreement: z.string(),
  from: z.string(),
  until: z.string(),
  /** Why nobody can be introduced to it today; null: somebody can. */
  because: z.enum(['expired', 'not-yet', 'example']).nullable(),
  mayShare: z.array(detailSchema),
  keepsDays: z.number().int(),
  /** It is made up, for the demonstration. */
  example: z.boolean(),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type DeskPartner = z.output<typeof partnerSchema>;
export const partnersSchema = z.object({ partners: z.array(partnerSchema) });

const STATES = [
  'offered',
  'declined',
  'agreed',
  'sent',
  'accepted',
  'attended',
  'helped',
  'not-helped',
  'withdrawn',
] as const;

/** One introduction, as whoever holds the conversation sees it. */
export const deskIntroductionSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  place: z.string(),
  by: z.string(),
  state: z.enum(STATES),
  /** Exactly what may be told, in English, as it was agreed; empty before and after. */
  told: z.array(z.object({ detail: detailSchema, text: z.string() })),
  /** Why it did not help. */
  because: reasonSchema.nullable(),
  /** Whether the partner was told; null: they may have been, and nobody has said. Of what was taken back somebody has to ask them to delete it. */
  wasTold: z.boolean().nullable(),
  /** The path of the form to show or print; null: there is none. */
  form: z.string().nullable(),
});
export type DeskIntroduction = z.output<typeof deskIntroductionSchema>;

/** A line of the list of those under way: never what is told, nor who it is. */
const lineSchema = deskIntroductionSchema
  .pick({ id: true, kind: true, place: true, by: true, state: true, wasTold: true })
  .extend({ conversation: z.string(), offeredAt: z.number() });
export type IntroductionLine = z.output<typeof lineSchema>;
export const introductionsSchema = z.object({ introductions: z.array(lineSchema) });

export const offerRequestSchema = z.strictObject({
  fence: z.number().int(),
  /** Made by the desk once for each offer, so that sending again never doubles it. */
  offerId: z.string().regex(/^[\w-]{8,64}$/),
  kind: kindSchema,
  service: z.string().max(100),
  about: aboutSchema,
  asks: z.array(detailSchema).max(4),
});

/** How far it is, or how it ended; of one that was taken back, whether the partner had been told before. */
export const progressRequestSchema = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('sent') }),
  z.strictObject({ move: z.literal('accepted') }),
  z.strictObject({ move: z.literal('attended') }),
  z.strictObject({ move: z.literal('helped') }),
  z.strictObject({ move: z.literal('not-helped'), because: reasonSchema }),
  z.strictObject({ move: z.literal('not-told') }),
]);
