import { withoutPlan } from '../dialogs/plan/without-plan.ts';
import type { ConversationId } from './conversation/ids.ts';
import type { Plans } from './conversation/plans.ts';
import type { ConversationStore } from './conversation/store.ts';
import { FingerpostError } from './errors.ts';

type Store = Pick<ConversationStore, 'load' | 'commit'>;

/** A conversation in which somebody is busy this often is left for the sweeper, which asks for the whole again. */
const ATTEMPTS = 8;

/**
 * Plans whose deletion reaches every conversation that has taken them up, on whatever channel: one person may use several. Nothing is said
 * there, because a message about something that was deleted would tell of it to whoever sees that phone. Deleting may be repeated: what is done is
 * found done.
 */
export function reachingPlans(plans: Plans, store: Store): Plans {
  return {
    placeOf: (code) => plans.placeOf(code),
    read: (code) => plans.read(code),
    write: (code, change) => plans.write(code, change),
    hold: (at, id) => plans.hold(at, id),
    holders: (at) => plans.holders(at),
    release: (at) => plans.release(at),
    drop: async (at) => {
      await plans.drop(at);
      for (const id of await plans.holders(at)) await takeFrom(id, at, store);
      await plans.release(at);
    },
  };
}

async function takeFrom(id: ConversationId, at: string, store: Store): Promise<void> {
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const from = await store.load(id, { fresh: true });
    if (from?.state.kept?.at !== at) return;
    const result = await store.commit({ from, once: `plan-gone:${at}`, state: withoutPlan(from.state) });
    if (result.kind !== 'conflict') return;
  }
  throw new FingerpostError('conversation.busy');
}
