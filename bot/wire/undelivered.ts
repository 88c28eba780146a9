import { z } from 'zod';

/** Who cannot be reached on their channel, and what was given up: ids and codes, no words. Times are milliseconds since 1970. */
export const undeliveredSchema = z.object({
  now: z.number(),
  conversations: z.array(
    z.object({
      conversation: z.string(),
      channel: z.string(),
      /**
       * `window`: the channel lets us answer for a limited time only, and it is over. `unreachable`: they have blocked us, or their account is
       * gone. Both end when they write again. `failing`: the channel has refused for a day. Null: they can be reached.
       */
      standstill: z.enum(['window', 'unreachable', 'failing']).nullable(),
      since: z.number().nullable(),
      /** What the channel answered, as its own code. */
      code: z.string().nullable(),
      /** Messages that the channel never took; those after them went on. */
      dead: z.array(z.object({ seq: z.number(), code: z.string(), at: z.number() })),
    }),
  ),
});
