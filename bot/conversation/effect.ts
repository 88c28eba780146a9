import { z } from 'zod';
import { kindSchema } from '../../dialogs/introduction/introduction.ts';
import { outcomeSchema } from '../../dialogs/plan/plan.ts';
import { stepReasonSchema } from '../../dialogs/report/step-reason.ts';
import { localeSchema } from '../../locales/locale.ts';
import { endedSchema } from './duty.ts';
import { staffIdSchema } from './ids.ts';

/**
 * Something to be done outside the conversation's shard once the turn is committed. Effects are written by the same commit,
 * carried out after it and, after a crash, by the sweeper: so each may run more than once and must be idempotent.
 * The id is stable: the same effect asked for twice before it ran is one effect. They hold nothing about the person.
 */
export const effectSchema = z.discriminatedUnion('kind', [
  /** Bring the hub's queue up to date with who holds the conversation now. */
  z.object({ kind: z.literal('project-queue'), hub: z.string() }),
  /** Delete the content key of an erased epoch, so that what was written under it can never be read again. */
  z.object({ kind: z.literal('erase-key'), epoch: z.number().int() }),
  /** Send what the log holds and the channel has not got yet. Web chat needs none: it reads the log. */
  z.object({ kind: z.literal('deliver') }),
  /** Keep the conversation's plan under its code for the first time. */
  z.object({ kind: z.literal('make-plan') }),
  /** Bring the plan that is kept under the conversation's code up to date; one that was deleted stays so. */
  z.object({ kind: z.literal('keep-plan') }),
  /** Delete the plan that is kept in this place. */
  z.object({ kind: z.literal('drop-plan'), at: z.string().max(64) }),
  /** Add to the sums of what became of steps: one more of `is`, one less of `was`. `version` is the commit's, so that it counts once. */
  z.object({
    kind: z.literal('count-outcome'),
    version: z.number().int(),
    month: z.string().regex(/^\d{4}-\d{2}$/),
    topic: z.string().max(20),
    step: z.string().max(100),
    locale: localeSchema,
    was: outcomeSchema.nullable(),
    is: outcomeSchema.nullable(),
  }),
  /** Keep the words at `seq` of the log as the report in this place, for this hub. */
  z.object({ kind: z.literal('send-report'), at: z.string().max(64), seq: z.number().int(), hub: z.string() }),
  /** Delete the report in this place. */
  z.object({ kind: z.literal('drop-report'), at: z.string().max(64) }),
  /** Add to how long staff are with people at this hub: `claim` is the hand-off and the fence of the claim that ended, so that it counts once. */
  z.object({
    kind: z.literal('served'),
    hub: z.string(),
    claim: z.string().max(60),
    ms: z.number().int().nonnegative(),
  }),
  /** Remember that a member of staff has held a conversation, so that they are spared the next after a hard one. */
  z.object({ kind: z.literal('held'), staff: staffIdSchema, ...endedSchema.shape }),
  /**
   * Tell somebody who has begun to wait their place in the queue, and how long it takes where that is known. `only`: nothing, unless nobody who
   * is there fits what they want.
   */
  z.object({ kind: z.literal('tell-wait'), only: z.literal('nobody-fits').exactOptional() }),
  /** One more introduction of this kind has come to this state, in this month. `version` as above: it counts once. */
  z.object({
    kind: z.literal('count-introduction'),
    version: z.number().int(),
    month: z.string().regex(/^\d{4}-\d{2}$/),
    of: kindSchema,
    state: z.string().max(20),
  }),
  /** Put the conversation where the hub looks for introductions that are under way. */
  z.object({ kind: z.literal('list-introductions'), hub: z.string() }),
  /** Tell the curator why a step did not work or was not for somebody; `was` is what was told before. `version` as above. */
  z.object({
    kind: z.literal('report-reason'),
    version: z.number().int(),
    step: z.string().max(100),
    was: stepReasonSchema.nullable(),
    is: stepReasonSchema.nullable(),
  }),
]);
export type Effect = z.output<typeof effectSchema>;

/** The idempotency key of an effect within its conversation. */
export function effectId(effect: Effect): string {
  switch (effect.kind) {
    case 'project-queue':
      return `project-queue:${effect.hub}`;
    case 'erase-key':
      return `erase-key:${effect.epoch}`;
    case 'deliver':
    case 'tell-wait':
      return effect.kind;
    case 'served':
      return `served:${effect.claim}`;
    case 'held':
      return `held:${effect.staff}:${effect.endedAt}`;
    case 'make-plan':
    case 'keep-plan':
      return effect.kind;
    case 'drop-plan':
      return `drop-plan:${effect.at}`;
    case 'count-outcome':
      return `count-outcome:${effect.version}:${effect.step}`;
    case 'send-report':
    case 'drop-report':
      return `${effect.kind}:${effect.at}`;
    case 'count-introduction':
      return `count-introduction:${effect.version}:${effect.of}:${effect.state}`;
    case 'list-introductions':
      return `list-introductions:${effect.hub}`;
    case 'report-reason':
      return `report-reason:${effect.version}:${effect.step}`;
  }
}
