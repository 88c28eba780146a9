import { offeredIn } from '../../dialogs/offered.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { State } from '../../dialogs/state.ts';
import type { Locale } from '../../locales/locale.ts';
import type { EntryBody } from '../conversation/entry.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { Conversation, ConversationStore, Guard } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import { introductionEffects } from '../stages/introduction-effects.ts';
import type { RunEffects } from './effects.ts';
import { deliveryTo } from './rules/step.ts';
import type { Render } from './words.ts';

export type ActPorts = {
  readonly store: ConversationStore;
  readonly render: Render;
  readonly runEffects: RunEffects;
  readonly clock: () => number;
};

/** What an act of staff changes, and what the bot says of it. `guard` is what it rests on beside the conversation's version. */
export type ActWithWords = { readonly state: State; readonly replies: readonly Reply[]; readonly guard?: Guard };

/** An act that loses the race to what the person does this often is given up. */
const MAX_ATTEMPTS = 8;

/**
 * Does something for a member of staff that the bot tells the person of, as one commit, worked out on the conversation as it is. Again, under
 * the same `once`, it does nothing.
 * @throws FingerpostError what `decide` throws, `conversation.not-found`, `claim.lost`, `conversation.busy`.
 */
export async function actWithWords(
  id: ConversationId,
  { once, decide }: { readonly once: string; readonly decide: (conversation: Conversation) => ActWithWords },
  { store, render, runEffects, clock }: ActPorts,
): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const from = await store.load(id, { fresh: true });
    if (from === null) throw new FingerpostError('conversation.not-found');
    if ((await store.seen(id, once)) !== null) return;
    const { state, replies, guard } = decide(from);
    const entries = replies.map((reply) => botEntry(reply, state.locale, render));
    const offered = offeredIn(
      replies,
      entries.map(({ rendered }) => rendered),
    );
    const result = await store.commit({
      from,
      once,
      state: { ...state, offered: offered ?? state.offered },
      entries,
      effects: [...introductionEffects(from, state, 'staff', clock()), ...deliveryTo(from)],
      ...(guard && { guard }),
    });
    if (result.kind === 'conflict') continue;
    if (result.kind === 'missing') throw new FingerpostError('conversation.not-found');
    if (result.kind === 'guarded') throw new FingerpostError('claim.lost');
    if (result.kind === 'committed') await runEffects(id);
    return;
  }
  throw new FingerpostError('conversation.busy');
}

/** What the bot says, with its keys, so that staff and person read the same. */
function botEntry(
  { said, card, choices = [] }: Reply,
  locale: Locale,
  render: Render,
): Extract<EntryBody, { from: 'bot' }> {
  return {
    from: 'bot',
    said,
    ...(card && { card }),
    ...(choices.length > 0 && { labels: choices.map(({ label }) => label) }),
    rendered: render(said, locale, choices, card),
  };
}
