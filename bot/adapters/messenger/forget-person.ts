import { FingerpostError } from '../../errors.ts';
import type { MessengerParts } from './parts.ts';
import { onMessenger } from './person.ts';

/**
 * Forgets somebody whom Meta names by the id that the app knows them under, on each of our pages. Resolves when nothing of them can be read any
 * more; rejects with `channel.unavailable` where Meta does not say who it is, and with what kept it from being done.
 */
export async function forgetPerson(appScopedId: string, parts: MessengerParts): Promise<void> {
  const matched = await parts.graph.idsOnPages(appScopedId);
  // Nobody of this id on a page of ours is an answer too: then there is nothing to forget.
  if (matched.kind !== 'done' && matched.kind !== 'unreachable') throw new FingerpostError('channel.unavailable');
  const idsOnPages = matched.kind === 'done' ? matched.value : new Map<string, string>();
  for (const page of parts.settings.pages.keys()) {
    const user = idsOnPages.get(page);
    if (user !== undefined) await forgetOn(page, user, parts);
  }
}

/** The turn that "Yes, delete everything" makes, without anybody to answer: the way to the person is forgotten too. */
async function forgetOn(page: string, user: string, { store, receive, random }: MessengerParts): Promise<void> {
  const conversation = await store.knownPerson(onMessenger({ page, user }));
  if (conversation === null || (await store.load(conversation, { fresh: true })) === null) return;
  const outcome = await receive({
    conversation,
    channel: 'messenger',
    once: `deletion:${Buffer.from(random(16)).toString('hex')}`,
    input: { kind: 'action', action: { do: 'forget-yes' }, label: '' },
    hint: null,
  });
  if (outcome.kind === 'not-saved') throw new FingerpostError(outcome.code);
}
