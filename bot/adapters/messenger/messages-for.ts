import type { RenderedCard, RenderedReply } from '../../../dialogs/rendered.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import { type Button, bestForm } from '../best-form.ts';
import { capabilitiesOf } from '../channels.ts';
import { staffTexts } from '../staff-text.ts';
import type { MessageBody, MessengerMessage, QuickReply } from './message.ts';
import { payloadOf } from './payload.ts';
import { templateOf } from './template.ts';

const MESSENGER = capabilitiesOf('messenger');

/** A log entry as what is sent for it, in order; none for what the person said themselves. */
export function messagesFor(entry: LogEntry): MessengerMessage[] {
  switch (entry.from) {
    case 'person':
      return [];
    case 'bot':
    case 'system':
      return replyMessages(entry.rendered);
    case 'staff':
      return staffTexts(entry, MESSENGER.length).map((text) => ({ by: 'staff', body: { text } }));
  }
}

/** A reply in Messenger's best form: what a template cannot show is text, which can be shared anywhere. */
export function replyMessages(reply: RenderedReply): MessengerMessage[] {
  const { parts, buttons } = bestForm(reply, MESSENGER, {
    holds: heldByTemplate,
    fits: ({ action }) => payloadOf(action) !== null,
  });
  const bodies = parts.flatMap((part): MessageBody[] =>
    part.kind === 'text' ? [{ text: part.text }] : templateBodies(part.card),
  );
  const quickReplies = buttons.flatMap((button) => quickReply(button) ?? []);
  const last = bodies.length - 1;
  return bodies.map((body, at) => ({
    by: 'bot',
    body: at === last && quickReplies.length > 0 ? { ...body, quick_replies: quickReplies } : body,
  }));
}

function heldByTemplate(card: RenderedCard): 'all' | 'part' | 'nothing' {
  const template = templateOf(card);
  if (template === null) return 'nothing';
  return template.whole ? 'all' : 'part';
}

function templateBodies(card: RenderedCard): MessageBody[] {
  const elements = templateOf(card)?.elements ?? [];
  const payload = { template_type: 'generic', sharable: true, elements } as const;
  return [{ attachment: { type: 'template', payload } }];
}

/** What was tapped is kept in the log in the words of the choice, not as a number. */
function quickReply({ title, choice: { label, action } }: Button): QuickReply | null {
  const payload = payloadOf(action, title === label ? undefined : label);
  return payload === null ? null : { content_type: 'text', title, payload };
}
