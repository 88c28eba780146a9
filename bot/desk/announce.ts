import { type Offered, offeredIn } from '../../dialogs/offered.ts';
import type { Locale } from '../../locales/locale.ts';
import type { EntryBody } from '../conversation/entry.ts';
import type { Announcement } from './rules/step.ts';
import type { Render } from './words.ts';

/** The log entry of an announcement, in the words that the person reads. */
export function systemEntry(
  { event, said, choices }: Announcement,
  locale: Locale,
  render: Render,
): Extract<EntryBody, { from: 'system' }> {
  return { from: 'system', event, said, rendered: render(said, locale, choices) };
}

/** What an announcement offers, as the person reads it: a typed "yes" answers it as a tapped one does. */
export function offering({ choices }: Announcement, { rendered }: Extract<EntryBody, { from: 'system' }>): Offered[] {
  return offeredIn([{ choices }], [rendered]) ?? [];
}
