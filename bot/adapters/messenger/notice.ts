import { PERSON } from '../../../dialogs/choices.ts';
import type { Said } from '../../../dialogs/said.ts';
import type { EntryBody } from '../../conversation/entry.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { MessengerParts } from './parts.ts';
import type { MessengerReference } from './reference.ts';

/** A notice that loses the race this often waits for the next attempt at its message. */
const ATTEMPTS = 4;

/**
 * Says why something was not taken, and offers a person. It goes into the log, so that it comes after what was said before, and staff see it.
 * False: it could not be saved.
 */
export async function giveNotice(
  id: ConversationId,
  once: string,
  said: Said,
  reference: MessengerReference,
  { store, runEffects, render }: MessengerParts,
): Promise<boolean> {
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const from = await store.load(id, { fresh: true });
    if (from === null) return false;
    const rendered = render(said, from.state.locale, [PERSON]);
    const entry: EntryBody = { from: 'bot', said, labels: [PERSON.label], rendered };
    const result = await store.commit({ from, once, entries: [entry], effects: [{ kind: 'deliver' }], reference });
    if (result.kind === 'conflict') continue;
    if (result.kind === 'committed') await runEffects(id);
    return result.kind !== 'missing';
  }
  return false;
}
