import { z } from 'zod';
import { daySchema } from '../plan/day.ts';
import { REASONS } from '../plan/plan.ts';
import { WHY_NOT } from './why-not.ts';

/** What the curator hears about a step: that it did not work, or was not for somebody, and the code of the reason. No date finer than a day. */
export const stepReasonSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('did-not-work'), reason: z.enum(REASONS), day: daySchema }),
  z.object({ what: z.literal('not-for-me'), reason: z.enum(WHY_NOT).exclude(['unsaid']), day: daySchema }),
]);
export type StepReason = z.output<typeof stepReasonSchema>;
