import type { RenderedReply } from './rendered.ts';
import type { Choice } from './reply.ts';
import type { State } from './state.ts';

/** One of the choices that were offered last, with its label as the person read it: that is what they may type. */
export type Offered = State['offered'][number];

/** The last of these replies that offers something, as it was read. Null: what was offered before still stands. */
export function offeredIn(
  replies: readonly { readonly choices?: readonly Choice[] }[],
  rendered: readonly RenderedReply[],
): Offered[] | null {
  const last = replies.findLastIndex((reply) => reply.choices?.length);
  const choices = replies[last]?.choices;
  if (!choices) return null;
  return choices.map(({ action, means }, index) => ({
    label: rendered[last]?.choices[index]?.label ?? '',
    action,
    ...(means && { means }),
  }));
}
