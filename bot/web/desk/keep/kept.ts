import { z } from 'zod';
import { localeSchema } from '../../../../locales/locale.ts';
import { phraseRequestSchema } from '../../../wire/phrases.ts';
import { type Keeper, Shelf } from './shelf.ts';

const draftSchema = z.string();

/**
 * A message on its way. `id` is made once, when staff press send; every attempt carries it. `at` is milliseconds since 1970. Of a `phrase`
 * the text is its English.
 */
export const outgoingSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** The language that staff wrote it in. */
  locale: localeSchema.exactOptional(),
  phrase: phraseRequestSchema.pick({ phrase: true, values: true }).exactOptional(),
  at: z.number(),
  state: z.enum(['sending', 'sent', 'failed']),
});
export type Outgoing = z.output<typeof outgoingSchema>;

/** A note, or an answer to a report, that is being written, with the id that every attempt to save it carries. */
const noteDraftSchema = z.object({ id: z.string(), text: z.string() });

/** How this desk holds a conversation: the fencing token, and how often to renew the claim, in milliseconds. */
const claimSchema = z.object({ fence: z.number().int(), heartbeatMs: z.number().positive() });
export type KeptClaim = z.output<typeof claimSchema>;

/** Everything that the desk keeps in the tab, so that a reload, a lost network or a new sign-in loses no word. */
export class Kept {
  readonly drafts;
  readonly noteDrafts;
  /** By the id of the report. */
  readonly answerDrafts;
  readonly outboxes;
  readonly claims;

  constructor(keeper: Keeper) {
    this.drafts = new Shelf(keeper, 'draft', draftSchema);
    this.noteDrafts = new Shelf(keeper, 'note', noteDraftSchema);
    this.answerDrafts = new Shelf(keeper, 'answer', noteDraftSchema);
    this.outboxes = new Shelf(keeper, 'outbox', z.array(outgoingSchema));
    this.claims = new Shelf(keeper, 'claim', claimSchema);
  }

  /** Forgets all that was kept for a conversation. */
  forget(conversation: string): void {
    for (const shelf of [this.drafts, this.noteDrafts, this.outboxes, this.claims]) shelf.remove(conversation);
  }
}
