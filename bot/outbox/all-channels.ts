import type { ConversationId } from '../conversation/ids.ts';
import type { Outbox } from '../conversation/outbox.ts';
import type { After } from '../desk/after.ts';
import type { LogFault } from '../desk/faults.ts';
import { LineWorkers } from './line-workers.ts';
import { type SenderParts, sender } from './sender.ts';

/** Conversations that are sent to at once: sends wait for a channel, not for us. */
const AT_ONCE = 64;

export type Delivery = {
  /** Puts a conversation in the line of those that hold something to send, and begins to send. */
  readonly deliver: (id: ConversationId) => Promise<void>;
  /** Resolves when nothing is being sent. What is to be tried again later is not waited for. */
  readonly idle: () => Promise<void>;
  /** Begins nothing more, and resolves when what was begun has ended. What is left is in Redis. */
  readonly stop: () => Promise<void>;
};

type Parts = SenderParts & { readonly outbox: Outbox; readonly after: After; readonly log: LogFault };

/** One line for the conversations of all channels: whichever process takes one of them must know how to send to it. */
export function startDelivery(parts: Parts): Delivery {
  const { outbox, after, log } = parts;
  const workers = new LineWorkers({
    what: 'outbox',
    work: sender(parts),
    due: (limit) => outbox.due(limit),
    after,
    log,
    atOnce: AT_ONCE,
  });
  return {
    deliver: async (id) => {
      await outbox.join(id);
      workers.soon(id);
    },
    idle: () => workers.idle(),
    stop: () => workers.stop(),
  };
}
