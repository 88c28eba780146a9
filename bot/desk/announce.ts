import type { Choice } from '../../dialogs/reply.ts';
import type { State } from '../../dialogs/state.ts';
import type { Locale } from '../../locales/locale.ts';
import type { EntryBody } from '../conversation/entry.ts';
import type { Announcement } from './rules/step.ts';
import type { Render } from './words.ts';

/** The log entry of an announcement, in the words that the person reads. */
export function systemEntry({ event, said, choices }: Announcement, locale: Locale, render: Render): EntryBody {
  return { from: 'system', event, said, rendered: render(said, locale, choices) };
}

/** What was offered last is kept in the state, so that a typed "yes" answers it as a tapped one does. */
export function offering(choices: readonly Choice[]): State['offered'] {
  return choices.map(({ label, action }) => ({ label, action }));
}
