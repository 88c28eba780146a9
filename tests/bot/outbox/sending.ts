import { Graph } from '../../../bot/adapters/messenger/graph.ts';
import { Pacing } from '../../../bot/adapters/messenger/pacing.ts';
import { messengerTransport } from '../../../bot/adapters/messenger/transport.ts';
import type { ConversationId } from '../../../bot/conversation/ids.ts';
import { afterTimeout } from '../../../bot/desk/after.ts';
import { LineWorkers } from '../../../bot/outbox/line-workers.ts';
import { sender } from '../../../bot/outbox/sender.ts';
import { sendingWith } from '../../../bot/outbox/transport.ts';
import type { Store } from '../../../bot/store/connect.ts';
import { drawnChance } from '../../draws.ts';
import { APP, PAGE, PAGE_TOKEN } from '../adapters/messenger/graph-service.ts';

/** The part of one process that sends to Messenger, with nothing else around it. `timeoutMs` is the longest wait for an answer. */
export function startSending({ store, outbox }: Store, graphUrl: string, timeoutMs: number) {
  const settings = {
    graphUrl,
    appId: APP.id,
    appSecret: APP.secret,
    verifyToken: 'not used here',
    pages: new Map([[PAGE, PAGE_TOKEN]]),
    publicUrl: 'https://fingerpost.example',
  };
  const clock = Date.now;
  const log = () => undefined;
  const graph = new Graph(settings, clock, timeoutMs);
  const sending = sendingWith(messengerTransport({ settings, graph, pacing: new Pacing(clock), clock, log }));
  const workers = new LineWorkers({
    what: 'outbox',
    work: sender({ store, outbox, sendingFor: ({ reference }) => sending(reference), clock, chance: drawnChance }),
    due: (limit) => outbox.due(limit),
    after: afterTimeout,
    log,
    atOnce: 64,
  });
  return {
    deliver: async (id: ConversationId) => {
      await outbox.join(id);
      workers.soon(id);
    },
    stop: () => workers.stop(),
  };
}
