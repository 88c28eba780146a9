import type { RenderedReply } from '../../../dialogs/rendered.ts';
import { QUICK_REPLIES, TITLE_LIMIT } from './limits.ts';
import type { QuickReply } from './message.ts';
import { payloadOf } from './payload.ts';

type Choice = RenderedReply['choices'][number];

/** How choices are shown: as quick replies alone, or also as a list in the text in which each has a number. */
export type ShownChoices = { readonly listed: boolean; readonly quickReplies: readonly QuickReply[] };

/**
 * Quick replies with the words on them, where all fit. Else the text lists them with numbers, and the quick replies are the numbers, as many as
 * there may be; a typed number chooses too. Numbers that stand for themselves are never numbered.
 */
export function shownChoices(choices: readonly Choice[]): ShownChoices {
  if (choices.length === 0) return { listed: false, quickReplies: [] };
  const words = choices.flatMap((choice) => quickReply(choice.label, choice) ?? []);
  if (words.length === choices.length && words.length <= QUICK_REPLIES) return { listed: false, quickReplies: words };
  if (choices.some(({ scale }) => scale)) return { listed: true, quickReplies: words.slice(0, QUICK_REPLIES) };
  const numbers = choices.slice(0, QUICK_REPLIES).flatMap((choice, at) => quickReply(String(at + 1), choice) ?? []);
  return { listed: true, quickReplies: numbers };
}

/** Null where it does not fit. What was tapped is kept in the log in the words of the choice, not as a number. */
function quickReply(title: string, { label, action }: Choice): QuickReply | null {
  const payload = payloadOf(action, title === label ? undefined : label);
  return title.length > TITLE_LIMIT || title === '' || payload === null
    ? null
    : { content_type: 'text', title, payload };
}
