import type { ConversationId } from '../../conversation/ids.ts';
import { ERRORS } from '../../errors.ts';
import type { DirectLineParts } from './parts.ts';

/** A word that loses the race this often is left unsaid: what came in between is newer than what it would answer. */
const ATTEMPTS = 4;

/**
 * Says in the conversation that a file was not taken, because a client like Web Chat shows no words of a refusal. What could be chosen
 * before can still be chosen.
 */
export async function sayRefusal(
  id: ConversationId,
  { store, say }: Pick<DirectLineParts, 'store' | 'say'>,
): Promise<void> {
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const from = await store.load(id, { fresh: true });
    if (from === null || from.hold.kind === 'joined') return;
    const { locale, offered } = from.state;
    const choices = offered.map(({ label, action }) => ({ label, action }));
    const rendered = { locale, text: say('upload.refused', locale), choices };
    const entry = { from: 'bot', said: { key: ERRORS['upload.refused'].say }, rendered } as const;
    if ((await store.commit({ from, entries: [entry] })).kind !== 'conflict') return;
  }
}
