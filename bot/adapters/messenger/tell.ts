import type { RenderedReply } from '../../../dialogs/rendered.ts';
import { replyMessages } from './messages-for.ts';
import type { MessengerParts } from './parts.ts';
import type { MessengerReference } from './reference.ts';

/**
 * Straight to the person, beside the log: why something was not taken. Sent once; where that fails it is not tried again, because by then it
 * would answer something else.
 */
export async function tell(
  to: MessengerReference,
  reply: RenderedReply,
  { graph, log }: Pick<MessengerParts, 'graph' | 'log'>,
) {
  for (const { body } of replyMessages(reply)) {
    const answer = await graph.send(to.page, { recipient: { id: to.user }, messaging_type: 'RESPONSE', message: body });
    if (answer.kind === 'done') continue;
    log({ event: 'messenger.failed', what: 'tell', code: answer.code });
    return;
  }
}
