import { z } from 'zod';
import { localeSchema } from '../../locales/locale.ts';
import { hubIdSchema, staffIdSchema } from '../conversation/ids.ts';
import { textSchema } from './desk.ts';

/** Why somebody is passed on, as the person is told it. */
export const TRANSFER_REASONS = ['language', 'knows-more', 'nearer', 'shift-ends', 'asked', 'other'] as const;
export type TransferReason = (typeof TRANSFER_REASONS)[number];

/** To a colleague, to the queue of a hub, or to whoever of a role is next in this one. */
export const transferToSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), id: staffIdSchema }),
  z.strictObject({ kind: z.literal('hub'), id: hubIdSchema }),
  z.strictObject({ kind: z.literal('role'), role: z.string().min(1).max(80) }),
]);

export const transferRequestSchema = z.strictObject({
  fence: z.number().int(),
  to: transferToSchema,
  reason: z.enum(TRANSFER_REASONS),
  /** For whoever takes over; the person never sees it. */
  note: textSchema.exactOptional(),
});

/** Whom somebody can be passed on to. */
export const colleaguesSchema = z.object({
  staff: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      organisation: z.string(),
      languages: z.array(localeSchema),
      /** At an open desk now. */
      here: z.boolean(),
    }),
  ),
  hubs: z.array(z.object({ id: z.string(), name: z.string() })),
  roles: z.array(z.string()),
});
export type Colleagues = z.output<typeof colleaguesSchema>;
