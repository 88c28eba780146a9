import { escaped } from '../web/chat-page/html.ts';
import { daysAsText } from '../web/chat-page/kept-days.ts';
import type { DatedList } from './dated-list.ts';
import type { NewHereFrame } from './talk-link.ts';

/**
 * The question whether the days are to be kept, with who will see them: nothing of the list is kept without this yes. What is due already goes
 * as due today, so that the day of the letter stays here.
 */
export function keepForm({ locale, say, today }: NewHereFrame, { now, coming, waiting }: DatedList): string {
  const days = [
    ...now.map(({ id }) => ({ task: id, on: today })),
    ...coming.map(({ id, due = null }) => ({ task: id, on: due })),
    ...waiting.map(({ id }) => ({ task: id, on: null })),
  ];
  return `<section class="keep"><h2>${escaped(say('conversation:new-here.keep-title'))}</h2>
<p>${escaped(say('conversation:new-here.keep'))}</p>
<form method="post" action="/chat"><input type="hidden" name="lang" value="${locale}"><input type="hidden" name="days" value="${escaped(daysAsText(days))}">
<button class="main">${escaped(say('conversation:new-here.keep-yes'))}</button></form></section>`;
}
