import type { EntryBody, LogEntry, Note } from '../conversation/entry.ts';
import type { ConversationId } from '../conversation/ids.ts';
import { FingerpostError } from '../errors.ts';
import type { Reply } from './connection.ts';
import { unseal } from './envelope.ts';
import type { KeyStore } from './key-store.ts';
import { bytesOf, listOf, numberOf } from './reply.ts';

const COLON = 0x3a;

/** Opens what `entries.lua` answers. A log whose key is gone reads as empty: it was erased. */
export async function logEntries(
  id: ConversationId,
  reply: Reply,
  keys: KeyStore,
  range: { from: number; limit: number },
): Promise<LogEntry[]> {
  if (reply === null) return [];
  const [first, epochReply, items] = listOf(reply);
  const firstSeq = numberOf(first);
  const epoch = numberOf(epochReply);
  const key = await keys.find(id, epoch);
  if (key === undefined) return [];
  const entries = listOf(items).flatMap((reply, index): LogEntry[] => {
    const item = bytesOf(reply);
    if (item.length === 0) return [];
    const { at, sealed } = parts(item);
    const { seq, text } = unseal(key, { conversation: id, epoch, field: 'entries' }, sealed);
    if (seq !== firstSeq + index) throw new FingerpostError('internal', { cause: new Error('log out of order') });
    // Authenticated as what this service wrote in this format, so it is not checked by schema again.
    const bodies: readonly EntryBody[] = JSON.parse(text);
    return bodies.map((body, place) => ({ ...body, seq: seq + place, at }));
  });
  return entries.filter(({ seq }) => seq >= range.from).slice(0, range.limit);
}

/** Opens what `notes.lua` answers. */
export async function notesOf(id: ConversationId, reply: Reply, keys: KeyStore): Promise<(Note & { at: number })[]> {
  if (reply === null) return [];
  const [epochReply, items] = listOf(reply);
  const epoch = numberOf(epochReply);
  const key = await keys.find(id, epoch);
  if (key === undefined) return [];
  return listOf(items).map((item) => {
    const { at, sealed } = parts(bytesOf(item));
    const note: Note = JSON.parse(unseal(key, { conversation: id, epoch, field: 'note' }, sealed).text);
    return { ...note, at };
  });
}

/** An item is `<at ms>:<ciphertext>`. */
function parts(item: Buffer): { at: number; sealed: Buffer } {
  const colon = item.indexOf(COLON);
  return { at: Number(item.toString('latin1', 0, colon)), sealed: item.subarray(colon + 1) };
}
