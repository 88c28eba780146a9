import { urgentReplies } from '../../dialogs/acts/danger.ts';
import type { Reader } from '../../dialogs/render/reader.ts';
import { sayTo } from '../../dialogs/render/say.ts';
import type { RenderedReply } from '../../dialogs/rendered.ts';
import type { Danger, Quiet } from '../../dialogs/step.ts';
import type { PersonInput } from '../incoming.ts';

export type Alarm =
  | { readonly kind: Danger; readonly certainty: 'sure' | 'ask' | 'beside' }
  | { readonly kind: Quiet; readonly certainty: 'quiet' };
/** Words of urgent harm in a text, in every served language at once; pure and quick. */
export type FindDanger = (text: string) => Alarm | null;

/** The number of a choice, or an answer on a scale, in any digits. Numbers that people call for help have three. */
const CHOICE_NUMBER = /^[\p{P}\p{Z}]*\p{Nd}{1,2}[\p{P}\p{Z}]*$/u;

/** Before anything else looks at a message: does it tell of urgent harm? A number alone has no word in it that could. */
export function danger(input: PersonInput, find: FindDanger): Alarm | null {
  return input.kind === 'text' && !CHOICE_NUMBER.test(input.text) ? find(input.text) : null;
}

/**
 * The fixed text as one reply, for when nothing can be saved: it is said even then. An alarm that would only be asked about gets
 * the numbers too, because without the store there is nobody to hear the answer.
 */
export function urgentText(alarm: Alarm, reader: Reader): RenderedReply {
  const text = urgentReplies(alarm.kind, reader.locale)
    .map((reply) => sayTo(reader, reply.said))
    .join('\n\n');
  return { locale: reader.locale, text, choices: [] };
}
