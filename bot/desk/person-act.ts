import type { State } from '../../dialogs/state.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Effect } from '../conversation/effect.ts';
import type { EntryBody } from '../conversation/entry.ts';
import type { Conversation, HoldChange } from '../conversation/store.ts';
import { offering } from './announce.ts';
import { announced } from './announced.ts';
import type { PersonAct } from './rules/acts.ts';
import { decide } from './rules/decide.ts';
import type { Refusal } from './rules/step.ts';
import type { Render } from './words.ts';

/** The hand-off's part of a turn: the pipeline puts it into the turn's own commit. */
export type HandOffParts = {
  readonly kind: 'step';
  readonly hold: HoldChange;
  readonly entries: readonly EntryBody[];
  readonly effects: readonly Effect[];
  /** The choices under the last entry, for `state.offered`. */
  readonly offered: State['offered'];
};

/** What a person's act about a hand-off changes, said in `locale`, the language that the turn ends in. */
export function personAct(
  conversation: Conversation,
  act: PersonAct,
  { render, locale }: { render: Render; locale: Locale },
): HandOffParts | Refusal {
  const result = decide(conversation, act);
  if (result.kind === 'refusal') return result;
  const entry = announced(result.announce, locale, render);
  return {
    kind: 'step',
    hold: result.hold,
    entries: [entry],
    effects: result.effects,
    offered: offering(result.announce, entry),
  };
}
