import type { Activity } from 'botbuilder';
import type { Transport } from '../../outbox/transport.ts';
import { activitiesFor } from './activities.ts';
import type { FingerpostCloudAdapter } from './adapter.ts';
import { sentOf } from './channel-failure.ts';
import { type Reference, referenceSchema } from './reference.ts';

/**
 * How the outbox sends to a channel of the Azure Bot Service. The Connector has no idempotency key and no echo, so a message of unknown
 * outcome is sent again and may come twice.
 */
export function cloudTransport(adapter: Pick<FingerpostCloudAdapter, 'send'>): Transport<Reference, Partial<Activity>> {
  return {
    referenceIn: (reference) => referenceSchema.safeParse(reference).data ?? null,
    messagesFor: (entry, { channelId }) => activitiesFor(entry, channelId),
    send: async (to, activity) => {
      try {
        await adapter.send(to, [activity]);
        return { kind: 'sent' };
      } catch (error) {
        return sentOf(error);
      }
    },
  };
}
