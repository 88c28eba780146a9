import type { Locale } from '../../locales/locale.ts';
import type { EntryBody } from '../conversation/entry.ts';
import { systemEntry } from './announce.ts';
import type { Announcement } from './rules/step.ts';
import type { Render } from './words.ts';

/** The log entry of an announcement, with the keys of what it offers: staff read those too, in their own language. */
export function announced(
  announcement: Announcement,
  locale: Locale,
  render: Render,
): Extract<EntryBody, { from: 'system' }> {
  const entry = systemEntry(announcement, locale, render);
  const { choices } = announcement;
  return choices.length === 0 ? entry : { ...entry, labels: choices.map(({ label }) => label) };
}
