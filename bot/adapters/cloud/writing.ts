import { capabilitiesOf } from '../channels.ts';
import type { FingerpostCloudAdapter } from './adapter.ts';
import { referenceSchema } from './reference.ts';

/** The Bot Framework's `typing` activity, to a channel that shows it. Errors as `FingerpostCloudAdapter.send`. */
export async function showWriting(reference: unknown, adapter: Pick<FingerpostCloudAdapter, 'send'>): Promise<void> {
  const to = referenceSchema.safeParse(reference).data;
  if (to && capabilitiesOf(to.channelId).writing) await adapter.send(to, [{ type: 'typing' }]);
}
