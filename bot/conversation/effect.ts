import { z } from 'zod';

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
      return 'deliver';
  }
}
