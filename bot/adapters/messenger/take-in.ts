import { newState } from '../../../dialogs/state.ts';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import { conversationId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import type { Heard } from './heard.ts';
import type { MessengerParts } from './parts.ts';
import { onMessenger } from './person.ts';
import { tell } from './tell.ts';

type FromPerson = Extract<Heard, { kind: 'person' }>;

/** Keeps what a batch brought. Resolves once all of it is durable; rejects where it is not, so that Meta sends the batch again. */
export function taker(parts: MessengerParts): (heard: readonly Heard[]) => Promise<void> {
  return async (heard) => {
    const results = await Promise.allSettled(heard.map((each) => takeIn(each, parts)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  };
}

async function takeIn(heard: Heard, parts: MessengerParts): Promise<void> {
  switch (heard.kind) {
    case 'nothing':
      return;
    case 'echo':
      return parts.outbox.confirm(heard.key);
    case 'person':
      return keep(heard, parts).catch(async (error: unknown) => {
        await sayUrgent(heard, parts);
        throw error;
      });
  }
}

async function keep({ once, at, event }: FromPerson, { store, inbox, soon, random, hold, area }: MessengerParts) {
  const id = await store.byPerson(onMessenger(event), () => conversationId(random(16)));
  await inbox.accept(id, { once, at, event }, hold).catch(async (error: unknown) => {
    if (!(error instanceof FingerpostError) || error.code !== 'conversation.not-found') throw error;
    await store.create({ id, channel: 'messenger', state: newState(SOURCE_LOCALE, 'guessed', area) });
    await inbox.accept(id, { once, at, event }, hold);
  });
  soon(id, hold.ms);
}

/** Nothing can be kept now. Where harm is near, what to do is said even so: the pipeline says it for a conversation that nobody has. */
async function sayUrgent({ once, at, event }: FromPerson, parts: MessengerParts): Promise<void> {
  const { did } = event;
  if (did.kind !== 'text' || !parts.isUrgent(did.text) || !parts.urgentSaid.isFirst(once)) return;
  const outcome = await parts.receive({
    conversation: conversationId(parts.random(16)),
    channel: 'messenger',
    once,
    input: did,
    hint: null,
  });
  if (outcome.kind !== 'not-saved' || outcome.urgent === null) throw new FingerpostError('internal');
  await tell({ ...event, heardAt: at }, outcome.urgent, parts);
}
