import type { Action } from '../../dialogs/action.ts';
import { FingerpostError } from '../errors.ts';
import type { PersonInput } from '../incoming.ts';
import { choiceValueSchema } from '../wire/chat.ts';

/** The most that one message may hold, in UTF-16 units. */
const TEXT_LIMIT = 2_000;
/** How far into a message that is too long we look for urgent harm, and how far the pieces overlap. */
const SEARCHED = 20_000;
const OVERLAP = 200;

/** A message as a channel brings it: words, the `value` of a button of ours, whether files came with it. */
type Sent = { readonly text: string; readonly value: unknown; readonly hasAttachments: boolean };

/**
 * What a person did with a message, on every channel alike. Rejects with `request.invalid`, `request.too-large` or
 * `upload.refused`, but never a text of urgent harm: that one goes on without its attachments, and if it is too long with the
 * piece that is urgent.
 */
export function personInput(sent: Sent, isUrgent: (text: string) => boolean): PersonInput {
  // A half of a surrogate pair cannot be written as UTF-8.
  const text = sent.text.toWellFormed();
  if (sent.hasAttachments || text.length > TEXT_LIMIT) {
    const urgent = urgentPiece(text, isUrgent);
    if (urgent !== null) return { kind: 'text', text: urgent };
    throw new FingerpostError(sent.hasAttachments ? 'upload.refused' : 'request.too-large');
  }
  const action = choiceIn(sent.value);
  if (action) return { kind: 'action', action, label: text };
  if (text.trim() === '') throw new FingerpostError('request.invalid');
  return { kind: 'text', text };
}

/** What a choice of ours does; null for any other value, which is left alone. */
function choiceIn(value: unknown): Action | null {
  if (typeof value !== 'object' || value === null || !('fingerpost' in value)) return null;
  return choiceValueSchema.safeParse(value).data?.fingerpost ?? null;
}

/** The first piece, short enough to be received, that is about urgent harm. */
function urgentPiece(text: string, isUrgent: (text: string) => boolean): string | null {
  const end = Math.min(text.length, SEARCHED);
  for (let start = 0; start < end; start += TEXT_LIMIT - OVERLAP) {
    const piece = text.slice(start, start + TEXT_LIMIT).toWellFormed();
    if (isUrgent(piece)) return piece;
  }
  return null;
}
