import type { Hold } from '../../conversation/hold.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { HandOffQueue } from '../../conversation/store.ts';
import type { Status } from '../../wire/chat.ts';

/** Whom the person talks with now, or for whom they wait and at which place. */
export async function statusOf(id: ConversationId, hold: Hold, queue: Pick<HandOffQueue, 'place'>): Promise<Status> {
  switch (hold.kind) {
    case 'bot':
      return { with: 'bot' };
    case 'waiting':
      return { with: 'waiting', place: await queue.place(hold.handOff.hub, id) };
    case 'offered':
    case 'joined': {
      const { name, role, organisation } = hold.staff;
      return { with: hold.kind === 'joined' ? 'staff' : 'offered', name, role, organisation };
    }
  }
}
