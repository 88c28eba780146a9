import { z } from 'zod';
import type { ConversationId, StaffId } from './ids.ts';

/** A colleague named in a note: who did it and when (milliseconds). Never a word of the note. */
export const mentionSchema = z.object({ by: z.string(), at: z.number().int() });
export type Mention = z.output<typeof mentionSchema> & { readonly conversation: ConversationId };

/** How long a mention waits to be looked at, in milliseconds from when it was made. */
export const MENTION_MS = 86_400_000;

/** The port to who was named in notes. Of one conversation the newest counts. */
export interface Mentions {
  /** Wakes the desks of whoever is named. */
  add(staff: StaffId, mention: Mention): Promise<void>;
  /** The newest first. */
  list(staff: StaffId): Promise<readonly Mention[]>;
  drop(staff: StaffId, conversation: ConversationId): Promise<void>;
  onMention(staff: StaffId, wake: () => void): Promise<() => Promise<void>>;
}
