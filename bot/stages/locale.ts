import type { State } from '../../dialogs/state.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Incoming } from '../incoming.ts';

/** What language a text seems to be written in; null where nothing tells. */
export type Detect = (text: string) => { readonly locale: Locale; readonly sure: boolean } | null;

export type Heard = {
  readonly state: State;
  /** The language of this text, for understanding it. */
  readonly written: Locale;
};

/**
 * The language that the person chose wins for ever. Until they choose, the bot follows what they write, when that is sure.
 */
export function locale(incoming: Incoming, state: State, detect: Detect): Heard {
  const found = incoming.input.kind === 'text' ? detect(incoming.input.text) : null;
  if (!found) return { state, written: state.locale };
  const follows = state.localeFrom === 'guessed' && found.sure;
  return { state: follows ? { ...state, locale: found.locale } : state, written: found.locale };
}
