import type { RenderedReply } from '../../../dialogs/rendered.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import { splitText } from '../cloud/split-text.ts';
import { renderText } from '../render-text.ts';
import { shownChoices } from './choices.ts';
import { TEXT_LIMIT } from './limits.ts';
import type { MessageBody, MessengerMessage } from './message.ts';
import { templateOf } from './template.ts';

/** A log entry as what is sent for it, in order; none for what the person said themselves. */
export function messagesFor(entry: LogEntry): MessengerMessage[] {
  switch (entry.from) {
    case 'person':
      return [];
    case 'bot':
    case 'system':
      return replyMessages(entry.rendered);
    case 'staff': {
      const { name, role, organisation } = entry.staff;
      const who = `${name} (${role}, ${organisation}):\n`;
      const pieces = splitText(entry.text, TEXT_LIMIT - who.length);
      return pieces.map((piece, at) => ({ by: 'staff', body: { text: at === 0 ? `${who}${piece}` : piece } }));
    }
  }
}

/** A reply in Messenger's best form. Nothing of it is left out: what a template cannot show is text, which can be shared anywhere. */
export function replyMessages(reply: RenderedReply): MessengerMessage[] {
  const { listed, quickReplies } = shownChoices(reply.choices);
  const template = reply.card ? templateOf(reply.card) : null;
  const { card: _, ...withoutCard } = reply;
  const choices = listed ? 'numbered' : 'none';
  const bodies: MessageBody[] = template
    ? [
        ...textBodies(renderText(template.whole ? withoutCard : reply, 'none')),
        {
          attachment: {
            type: 'template',
            payload: { template_type: 'generic', sharable: true, elements: template.elements },
          },
        },
        ...(listed ? textBodies(renderText({ ...withoutCard, text: '' }, choices)) : []),
      ]
    : textBodies(renderText(reply, choices));
  const last = bodies.length - 1;
  return bodies.map((body, at) => ({
    by: 'bot',
    body: at === last && quickReplies.length > 0 ? { ...body, quick_replies: quickReplies } : body,
  }));
}

function textBodies(text: string): MessageBody[] {
  return splitText(text, TEXT_LIMIT).map((piece) => ({ text: piece }));
}
