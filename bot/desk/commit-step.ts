import { afterOffering } from '../../dialogs/rating/offer.ts';
import type { EntryBody, Note } from '../conversation/entry.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { Conversation, ConversationStore } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import { offering } from './announce.ts';
import { announced } from './announced.ts';
import type { RunEffects } from './effects.ts';
import { withListener } from './listener.ts';
import type { Refusal, Step } from './rules/step.ts';
import type { Render } from './words.ts';

export type StepPorts = {
  readonly store: ConversationStore;
  readonly render: Render;
  readonly runEffects: RunEffects;
};

export type StepResult =
  | { readonly kind: 'committed'; readonly conversation: Conversation }
  /** The same act was committed before, under the same idempotency key. */
  | { readonly kind: 'duplicate' }
  /** What the step relied on is not so by the clock of Redis. */
  | { readonly kind: 'guarded' }
  | { readonly kind: 'missing' }
  | Refusal;

/** What is written by the same commit: words of staff before what is announced, and notes for colleagues. `once` is its idempotency key. */
export type WithStep = {
  readonly once?: string;
  readonly said?: readonly EntryBody[];
  readonly notes?: readonly Note[];
};

/** An act that loses the race to others this often is given up. A person cannot type so fast. */
const MAX_ATTEMPTS = 8;

/**
 * Works a step out on the conversation as it is and commits it; when another process changed the conversation first, works it out again.
 * @throws FingerpostError `conversation.busy` after MAX_ATTEMPTS, `store.unavailable` when the outcome is unknown.
 */
export async function commitStep(
  id: ConversationId,
  decide: (conversation: Conversation) => Step | Refusal,
  { store, render, runEffects }: StepPorts,
  { once, said = [], notes = [] }: WithStep = {},
): Promise<StepResult> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    // A refusal is never checked by a commit, so it must not come from a copy that has grown old.
    const conversation = await store.load(id, { fresh: true });
    if (conversation === null) return { kind: 'missing' };
    const step = decide(conversation);
    if (step.kind === 'refusal') return step;
    const state = withListener(conversation.state, conversation.hold, step.hold.to);
    const entry = announced(step.announce, state.locale, render);
    const result = await store.commit({
      from: conversation,
      ...(once === undefined ? {} : { once }),
      state: afterOffering({ ...state, beside: step.beside ?? state.beside }, offering(step.announce, entry)),
      entries: [...said, entry],
      notes,
      hold: step.hold,
      effects: step.effects,
      ...(step.guard === undefined ? {} : { guard: step.guard }),
    });
    if (result.kind === 'conflict') continue;
    if (result.kind !== 'committed') return { kind: result.kind };
    await runEffects(id);
    return { kind: 'committed', conversation: result.conversation };
  }
  throw new FingerpostError('conversation.busy');
}
