import { heard } from '../../bot/adapters/messenger/heard.ts';
import type { MessengerMessage } from '../../bot/adapters/messenger/message.ts';
import type { PersonInput } from '../../bot/incoming.ts';
import { messageSchema } from '../bot/adapters/messenger/send-request.ts';
import type { Screen } from './screen.ts';

const PAGE = '1';

/** Messages as Messenger shows them; what Meta would not take does not get this far. */
export function messengerScreen(messages: readonly MessengerMessage[]): Screen {
  const shown = messages.map(({ body }) => {
    const { text = '', attachment, quick_replies = [] } = messageSchema.parse(body);
    const elements = (attachment?.payload.elements ?? []).map(({ title, subtitle = '', buttons = [] }) => {
      const links = buttons.map(
        (button) => `${button.title}: ${button.type === 'web_url' ? button.url : button.payload}`,
      );
      return [`${subtitle}: ${title}`, ...links].join('\n');
    });
    const buttons = quick_replies.map(({ title, payload }) => ({
      title,
      taps: () => messengerReads({ text: title, quick_reply: { payload } }),
    }));
    return { text: [text, ...elements].join('\n'), buttons };
  });
  return { text: shown.map(({ text }) => text).join('\n'), buttons: shown.at(-1)?.buttons ?? [] };
}

/** A message of a person's, as our webhook reads it. */
export function messengerReads(message: { text: string; quick_reply?: { payload: string } }): PersonInput {
  const event = { sender: { id: '2' }, recipient: { id: PAGE }, timestamp: 1, message: { mid: 'm', ...message } };
  const read = heard(PAGE, event, () => false);
  if (read.kind !== 'person') throw new Error(read.kind);
  const { did } = read.event;
  if (did.kind !== 'text' && did.kind !== 'action') throw new Error(did.kind);
  return did;
}
