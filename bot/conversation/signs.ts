import { z } from 'zod';
import type { ConversationId } from './ids.ts';

/**
 * What one side shows the other without saying anything. Kept nowhere: it reaches whoever listens at that moment, or nobody. Never a
 * word of what is written, nor how long it is.
 */
export const signSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person-writes') }),
  /** By whom, as the person knows them. */
  z.object({ kind: z.literal('staff-writes'), name: z.string(), role: z.string(), organisation: z.string() }),
  /** Everything up to this sequence number was on the person's page, as they let us know. */
  z.object({ kind: z.literal('shown'), upTo: z.number().int().nonnegative() }),
]);
export type Sign = z.output<typeof signSchema>;

/** The port to signs across processes. One may be lost; none counts for longer than `bot/wire/signs.ts` says. */
export interface Signs {
  send(id: ConversationId, sign: Sign): Promise<void>;
  /** Resolves once signs are heard; the answer ends it. */
  listen(id: ConversationId, hear: (sign: Sign) => void): Promise<() => Promise<void>>;
}
