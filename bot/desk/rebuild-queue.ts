import type { HubId } from '../conversation/ids.ts';
import type { ConversationStore, HandOffQueue, Sweepable } from '../conversation/store.ts';

/**
 * Writes the queues anew from the conversations, which alone know the truth: at the start, and after a restore. What a queue shows
 * but no conversation knows of is taken off it. Can run while others work, since an older version never overwrites a newer one.
 */
export async function rebuildQueue(
  hubs: readonly HubId[],
  ports: {
    store: Pick<ConversationStore, 'load'>;
    sweepable: Pick<Sweepable, 'held'>;
    queue: HandOffQueue;
  },
): Promise<void> {
  for await (const id of ports.sweepable.held()) {
    const conversation = await ports.store.load(id, { fresh: true });
    if (conversation === null || conversation.hold.kind === 'bot') continue;
    await ports.queue.project(conversation, conversation.hold.handOff.hub);
  }
  for (const hub of hubs) {
    for (const { conversation: id } of await ports.queue.list(hub)) {
      const conversation = await ports.store.load(id, { fresh: true });
      if (conversation !== null) await ports.queue.project(conversation, hub);
    }
  }
}
