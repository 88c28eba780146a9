import { z } from 'zod';

/** What somebody is spared. `pause`: nobody new is offered; `no-urgent`: nobody who is urgent. */
export const restSchema = z.object({ kind: z.enum(['pause', 'no-urgent']), until: z.number() });

/** Whether whoever asks is offered people now. `canTake`: there is somebody whom they may take all the same. */
export const onDutySchema = z.object({
  away: z.number().nullable(),
  rest: restSchema.nullable(),
  canTake: z.boolean(),
});
export type OnDutyNow = z.output<typeof onDutySchema>;
