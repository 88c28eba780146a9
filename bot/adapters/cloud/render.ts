import type { Activity, Attachment, SuggestedActions } from 'botbuilder';
import type { RenderedReply } from '../../../dialogs/rendered.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import { type Capabilities, capabilitiesOf } from '../channels.ts';
import { renderText } from '../render-text.ts';
import { adaptiveCard } from './adaptive-card.ts';
import { splitText } from './split-text.ts';

/** Teams refuses a message of 28 KB; the rest of the activity needs some of that. In bytes. */
const CARD_LIMIT = 24_000;

/** A log entry as what is sent for it on a channel, in order; none for what the person said themselves. */
export function activitiesFor(entry: LogEntry, channelId: string): Partial<Activity>[] {
  switch (entry.from) {
    case 'person':
      return [];
    case 'bot':
    case 'system':
      return replyActivities(entry.rendered, channelId);
    case 'staff': {
      const { name, role, organisation } = entry.staff;
      return texts(`${name} (${role}, ${organisation}):\n${entry.text}`, capabilitiesOf(channelId));
    }
  }
}

/** A reply in the channel's best form. Nothing of it is left out: what the channel cannot show is text. */
export function replyActivities(reply: RenderedReply, channelId: string): Partial<Activity>[] {
  const can = capabilitiesOf(channelId);
  const activities = withCard(reply, can) ?? withButtons(reply, can) ?? texts(renderText(reply, 'numbered'), can);
  return activities.map((activity) => ({ ...activity, locale: reply.locale }));
}

/** Words and a card that holds the rest; null where the channel has no such cards, or the card would be too large. */
function withCard(reply: RenderedReply, can: Capabilities): Partial<Activity>[] | null {
  if (can.choices.kind !== 'adaptive' || (!reply.card && reply.choices.length === 0)) return null;
  const content = adaptiveCard(reply);
  if (Buffer.byteLength(JSON.stringify(content)) > CARD_LIMIT) return null;
  const attachment: Attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  const words = texts(reply.text, can);
  const carriers = words.length > 0 ? words : [{ type: 'message' }];
  return onLast(carriers, { attachments: [attachment], summary: reply.text.slice(0, 200) });
}

/** All as text, the choices as buttons under it; null where there are none, or not all of them fit. */
function withButtons(reply: RenderedReply, can: Capabilities): Partial<Activity>[] | null {
  const { choices } = can;
  if (choices.kind !== 'suggested' || reply.choices.length === 0 || reply.choices.length > choices.most) return null;
  if (reply.choices.some(({ label }) => label.length > choices.label)) return null;
  const actions: SuggestedActions['actions'] = reply.choices.map(({ label, action }) =>
    choices.back === 'words'
      ? { type: 'imBack', title: label, value: label }
      : { type: 'messageBack', title: label, text: label, displayText: label, value: { fingerpost: action } },
  );
  return onLast(texts(renderText(reply, 'none'), can), { suggestedActions: { to: [], actions } });
}

function texts(text: string, { length }: Capabilities): Partial<Activity>[] {
  return splitText(text, length).map((piece) => ({
    type: 'message',
    text: piece,
    textFormat: 'plain',
    inputHint: 'acceptingInput',
  }));
}

function onLast(activities: Partial<Activity>[], more: Partial<Activity>): Partial<Activity>[] {
  const last = activities.length - 1;
  return activities.map((activity, at) => (at === last ? { ...activity, ...more } : activity));
}
