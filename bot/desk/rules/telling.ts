import type { Conversation } from '../../conversation/store.ts';
import type { Pace } from './pace.ts';
import { deliveryTo, type Refusal, refusal, type Step } from './step.ts';
import { toldOf, type Wait, waitTold } from './told-wait.ts';

/** Tells somebody of their wait. Their place stays as it is; only what they know of it changes. */
export function told(conversation: Conversation, wait: Wait, pace: Pace): Step | Refusal {
  const { hold, loadedAt } = conversation;
  if (hold.kind !== 'waiting') return refusal('not-waiting');
  const handOff = { ...hold.handOff, told: toldOf(wait, loadedAt, pace) };
  return {
    kind: 'step',
    hold: { to: { kind: 'waiting', handOff }, lease: 'keep' },
    announce: waitTold(wait, pace),
    effects: [{ kind: 'project-queue', hub: handOff.hub }, ...deliveryTo(conversation)],
  };
}
