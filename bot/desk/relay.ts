import type { Note } from '../conversation/entry.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { StaffWords } from '../conversation/staff-words.ts';
import type { Change, Claim, Conversation, ConversationStore } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import type { RunEffects } from './effects.ts';
import { writingIn } from './rules/beside.ts';
import { claimGuard } from './rules/staff.ts';
import { deliveryTo } from './rules/step.ts';
import { refusalError } from './staff-act.ts';

export type RelayPorts = { readonly store: ConversationStore; readonly runEffects: RunEffects };

export type StaffMessage = { readonly claim: Claim; readonly messageId: string; readonly text: string };
/** Asked for again when the conversation has changed before the words were written. */
type WordsFor = (conversation: Conversation) => StaffWords | Promise<StaffWords>;
export type StaffNote = { readonly claim: Claim; readonly noteId: string; readonly text: string };

/** A message that loses the race to what the person writes this often is given up; the desk sends it again. */
const MAX_ATTEMPTS = 8;

/** Says something to the person, as it was written. Errors as `sendWords`. */
export function sendMessage(
  id: ConversationId,
  { text, ...message }: StaffMessage,
  ports: RelayPorts,
): Promise<number> {
  return sendWords(id, { ...message, wordsFor: () => ({ text }) }, ports);
}

/**
 * Says something to the person, in words made for the conversation as it is when they are written. Resolves, once they are durable, with
 * their place in the log; the same `messageId` again says nothing again and gives the same place.
 * @throws FingerpostError `claim.lost`, `token.not-allowed` before the person has let them in, `conversation.not-found`,
 *   `conversation.busy`, `store.unavailable` when the outcome is unknown and the message has to be sent again.
 */
export async function sendWords(
  id: ConversationId,
  { claim, messageId, wordsFor }: Omit<StaffMessage, 'text'> & { wordsFor: WordsFor },
  ports: RelayPorts,
): Promise<number> {
  const once = `message:${claim.staff.id}:${messageId}`;
  const seq = await writeWith(id, claim, once, ports, async (conversation) => ({
    entries: [{ from: 'staff', ...(await wordsFor(conversation)), staff: claim.staff, messageId }],
    effects: deliveryTo(conversation),
  }));
  if (seq === null) throw new FingerpostError('internal');
  return seq;
}

/** Keeps a note that only staff see. Errors as `sendMessage`. */
export async function keepNote(
  id: ConversationId,
  { claim, noteId, text }: StaffNote,
  ports: RelayPorts,
): Promise<void> {
  const note: Note = { text, staff: claim.staff, noteId };
  await writeWith(id, claim, `note:${claim.staff.id}:${noteId}`, ports, async () => ({ notes: [note] }));
}

/** One write under a claim; the sequence number of its entry, or null if it has none. */
async function writeWith(
  id: ConversationId,
  claim: Claim,
  once: string,
  { store, runEffects }: RelayPorts,
  write: (conversation: Conversation) => Promise<Pick<Change, 'entries' | 'notes' | 'effects'>>,
): Promise<number | null> {
  const proof = { staff: claim.staff.id, fence: claim.fence };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const conversation = await store.load(id, { fresh: true });
    if (conversation === null) throw new FingerpostError('conversation.not-found');
    const joined = writingIn(conversation, proof);
    if (joined.kind === 'refusal') {
      // It may have been saved before the claim ended: a desk that asks again must learn that.
      const earlier = await store.seen(id, once);
      if (earlier !== null) return earlier.seq;
      throw refusalError(joined);
    }
    const guard = claimGuard({ staff: joined.staff.id, fence: joined.fence });
    const change = await write(conversation);
    const result = await store.commit({ from: conversation, once, guard, ...change });
    switch (result.kind) {
      case 'committed':
        if (change.effects?.length) await runEffects(id);
        return result.entries[0]?.seq ?? null;
      case 'duplicate':
        return result.seq;
      case 'guarded':
        throw new FingerpostError('claim.lost');
      case 'missing':
        throw new FingerpostError('conversation.not-found');
      case 'conflict':
        break;
    }
  }
  throw new FingerpostError('conversation.busy');
}
