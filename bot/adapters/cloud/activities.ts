import type { Activity, SuggestedActions } from 'botbuilder';
import type { RenderedReply } from '../../../dialogs/rendered.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import { adaptiveCard, holdsAll } from '../adaptive-card.ts';
import { type Button, bestForm } from '../best-form.ts';
import { type Buttons, capabilitiesOf } from '../channels.ts';
import { messageBack } from '../message-back.ts';
import { staffTexts } from '../staff-text.ts';

/** A log entry as what is sent for it on a channel, in order; none for what the person said themselves. */
export function activitiesFor(entry: LogEntry, channelId: string): Partial<Activity>[] {
  switch (entry.from) {
    case 'person':
      return [];
    case 'bot':
    case 'system':
      return replyActivities(entry.rendered, channelId);
    case 'staff':
      return staffTexts(entry, capabilitiesOf(channelId).length).map(textActivity);
  }
}

/** A reply in the channel's best form, the card and the buttons with the last of its texts. */
export function replyActivities(reply: RenderedReply, channelId: string): Partial<Activity>[] {
  const can = capabilitiesOf(channelId);
  const { parts, buttons } = bestForm(reply, can, can.cards === 'adaptive' ? { holds: holdsAll } : {});
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [textActivity(part.text)] : []));
  const [card] = parts.flatMap((part) => (part.kind === 'card' ? [part.card] : []));
  const cardButtons = can.buttons?.where === 'card' ? buttons : [];
  const activities = onLast(texts.length > 0 ? texts : [{ type: 'message' }], {
    ...(card || cardButtons.length > 0
      ? {
          attachments: [adaptiveCard({ card, buttons: cardButtons, locale: reply.locale })],
          summary: reply.text.slice(0, 200),
        }
      : {}),
    ...(can.buttons?.where === 'message' && buttons.length > 0
      ? { suggestedActions: suggested(buttons, can.buttons) }
      : {}),
  });
  return activities.map((activity) => ({ ...activity, locale: reply.locale }));
}

function suggested(buttons: readonly Button[], { back }: Buttons): SuggestedActions {
  const actions = buttons.map((button) =>
    back === 'action' ? messageBack(button) : { type: 'imBack', title: button.title, value: button.title },
  );
  return { to: [], actions };
}

function textActivity(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain', inputHint: 'acceptingInput' };
}

function onLast(activities: Partial<Activity>[], more: Partial<Activity>): Partial<Activity>[] {
  const last = activities.length - 1;
  return activities.map((activity, at) => (at === last ? { ...activity, ...more } : activity));
}
