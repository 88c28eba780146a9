import type { Counts } from './conversation/plans.ts';
import { faultLine } from './desk/faults.ts';
import type { Givers } from './givers.ts';
import type { Receive } from './incoming.ts';

type Parts = {
  readonly givers: Givers;
  readonly counts: Pick<Counts, 'countArrival'>;
  readonly log: (line: ReturnType<typeof faultLine>) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/**
 * Adds up who came by whose link, on every channel: one for each conversation that was greeted, with the month and the giver and nothing
 * else. A giver that is not on the list is not counted. A sum that could not be raised is lost: nobody waits for it.
 */
export function countingArrivals(receive: Receive, { givers, counts, log, clock }: Parts): Receive {
  return async (incoming) => {
    const outcome = await receive(incoming);
    const { input, conversation } = incoming;
    if (outcome.kind !== 'saved' || input.kind !== 'arrived' || !input.from || !givers.has(input.from)) return outcome;
    try {
      const month = new Date(clock()).toISOString().slice(0, 7);
      await counts.countArrival(conversation, { month, giver: input.from });
    } catch (error) {
      log(faultLine('count-arrival', error));
    }
    return outcome;
  };
}
