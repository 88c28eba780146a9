import { hasDaysUntil, withDaysForgotten } from '../dialogs/plan/days-forgotten.ts';
import { withoutPlan } from '../dialogs/plan/without-plan.ts';
import type { State } from '../dialogs/state.ts';
import type { ConversationId } from './conversation/ids.ts';
import type { Plans } from './conversation/plans.ts';
import type { ConversationStore } from './conversation/store.ts';
import { FingerpostError } from './errors.ts';

type Store = Pick<ConversationStore, 'load' | 'commit'>;

/** A conversation in which somebody is busy this often is left for the sweeper, which asks for the whole again. */
const ATTEMPTS = 8;

/**
 * Plans whose deletion, and whose forgotten days, reach every conversation that has taken them up, on whatever channel: one person may use several.
 * Nothing is said there, because a message about something that was deleted would tell of it to whoever sees that phone. Both may be repeated:
 * what is done is found done.
 */
export function reachingPlans(plans: Plans, store: Store): Plans {
  return {
    placeOf: (code) => plans.placeOf(code),
    read: (code) => plans.read(code),
    write: async (code, change) => {
      let forgotten: number | null = null;
      await plans.write(code, (kept) => {
        const after = change(kept);
        forgotten = after?.daysForgotten ?? null;
        return after;
      });
      if (forgotten !== null) await forgetDays(await plans.placeOf(code), forgotten);
    },
    hold: (at, id) => plans.hold(at, id),
    holders: (at) => plans.holders(at),
    release: (at) => plans.release(at),
    drop: async (at) => {
      await plans.drop(at);
      for (const id of await plans.holders(at)) await takeFrom(id, at, store);
      await plans.release(at);
    },
  };

  async function forgetDays(at: string, until: number): Promise<void> {
    for (const id of await plans.holders(at)) await takeDaysFrom(id, at, until, store);
  }
}

function takeFrom(id: ConversationId, at: string, store: Store): Promise<void> {
  return changeWith(id, `plan-gone:${at}`, store, (state) => (state.kept?.at === at ? withoutPlan(state) : null));
}

function takeDaysFrom(id: ConversationId, at: string, until: number, store: Store): Promise<void> {
  return changeWith(id, `days-gone:${at}:${until}`, store, (state) =>
    state.kept?.at === at && hasDaysUntil(state, until) ? withDaysForgotten(state, until) : null,
  );
}

/** Changes the state of a conversation; null leaves it as it is. */
async function changeWith(
  id: ConversationId,
  once: string,
  store: Store,
  change: (state: State) => State | null,
): Promise<void> {
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const from = await store.load(id, { fresh: true });
    const state = from && change(from.state);
    if (!from || !state) return;
    const result = await store.commit({ from, once, state });
    if (result.kind !== 'conflict') return;
  }
  throw new FingerpostError('conversation.busy');
}
