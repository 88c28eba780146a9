import type { RenderedReply } from '../../../dialogs/rendered.ts';
import type { LogEntry } from '../../conversation/entry.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import { wholeText } from '../../conversation/staff-words.ts';
import type { FingerpostData, Status, WritingData } from '../../wire/chat.ts';
import { adaptiveCard, holdsAll } from '../adaptive-card.ts';
import { bestForm } from '../best-form.ts';
import { capabilitiesOf } from '../channels.ts';
import { messageBack } from '../message-back.ts';

/** Who reads: their own messages carry this id. `cards`: with a client that shows adaptive cards; any other reads them as text. */
export type Reader = { readonly id: string; readonly name?: string; readonly cards?: boolean };

export type DirectLineActivity = {
  readonly type: 'message' | 'event' | 'typing';
  readonly id: string;
  readonly timestamp: string;
  readonly channelId: 'directline';
  readonly conversation: { readonly id: string };
  readonly from: { readonly id: string; readonly name?: string; readonly role: 'user' | 'bot' };
  readonly [more: string]: unknown;
};

/** Whom the person was told about. */
type StaffName = { readonly name: string; readonly role: string; readonly organisation: string };

const DIRECT_LINE = capabilitiesOf('our-direct-line');
const BOT = { id: 'fingerpost', name: 'Fingerpost', role: 'bot' } as const;

/** The id of a log entry's activity, as Direct Line writes it. */
export function activityId(conversation: ConversationId, seq: number): string {
  return `${conversation}|${String(seq).padStart(7, '0')}`;
}

/**
 * A stretch of the log as Direct Line activities. What the bot says answers the message before it; where that one lies
 * before the stretch, `replyToId` is left out.
 */
export function activitiesOf(
  conversation: ConversationId,
  entries: readonly LogEntry[],
  reader: Reader,
): DirectLineActivity[] {
  let answered: string | null = null;
  return entries.map((entry) => {
    const id = activityId(conversation, entry.seq);
    if (entry.from === 'person') answered = id;
    const replyTo = entry.from === 'bot' && answered ? { replyToId: answered } : {};
    return { ...envelope(conversation, id, entry.at), ...contentOf(entry, reader), ...replyTo };
  });
}

/** The status line: not in the log, so it has a fixed id and comes without a watermark; only the newest counts. */
export function statusActivity(conversation: ConversationId, status: Status, at: number): DirectLineActivity {
  return {
    ...envelope(conversation, `${conversation}|status`, at),
    type: 'event',
    from: BOT,
    name: 'fingerpost/status',
    value: status,
  };
}

/** Somebody of the staff is writing: not in the log, so it comes without a watermark, as the status does. A client shows it for some seconds. */
export function typingActivity(conversation: ConversationId, staff: StaffName, at: number): DirectLineActivity {
  return {
    ...envelope(conversation, `${conversation}|typing`, at),
    type: 'typing',
    from: namedBot(staff),
    channelData: { fingerpost: { kind: 'writing', ...staff } satisfies WritingData },
  };
}

function namedBot({ name, role, organisation }: StaffName) {
  return { ...BOT, name: `${name} (${role}, ${organisation})` } as const;
}

function envelope(conversation: ConversationId, id: string, at: number) {
  return {
    id,
    timestamp: new Date(at).toISOString(),
    channelId: 'directline',
    conversation: { id: conversation },
  } as const;
}

function contentOf(entry: LogEntry, { cards = false, ...person }: Reader) {
  switch (entry.from) {
    case 'person':
      return {
        type: 'message',
        from: { ...person, role: 'user' },
        text: entry.text,
        textFormat: 'plain',
        ...(entry.locale ? { locale: entry.locale } : {}),
        ...(entry.action ? { value: { fingerpost: entry.action } } : {}),
        channelData: {
          ...(entry.clientActivityId === undefined ? {} : { clientActivityID: entry.clientActivityId }),
          ...channelData({ kind: 'person' }),
        },
      } as const;
    case 'bot':
      return replyContent(entry.rendered, cards, { kind: 'bot', reply: entry.rendered });
    case 'system':
      return replyContent(entry.rendered, cards, { kind: 'system', event: entry.event, reply: entry.rendered });
    case 'staff': {
      const { name, role, organisation } = entry.staff;
      return {
        type: 'message',
        from: namedBot(entry.staff),
        text: wholeText(entry),
        textFormat: 'plain',
        channelData: channelData({ kind: 'staff', name, role, organisation, ...madeOf(entry) }),
      } as const;
    }
  }
}

/** What the person is told about how the words of staff were made. */
function madeOf({ text, locale, made }: Extract<LogEntry, { from: 'staff' }>) {
  const language = locale === undefined ? {} : { locale };
  switch (made?.by) {
    case 'service':
      return {
        ...language,
        note: 'machine',
        translated: text,
        original: { text: made.original, locale: made.from },
      } as const;
    case 'phrase':
      return made.machine ? ({ ...language, note: 'machine' } as const) : language;
    case 'untranslated':
      return { ...language, note: 'untranslated' } as const;
    default:
      return language;
  }
}

/** An entry is one activity, so its texts and its card are together in it; a tapped choice comes back with its action as the `value` of a message. */
function replyContent(reply: RenderedReply, cards: boolean, data: FingerpostData) {
  const { parts, buttons } = bestForm(reply, DIRECT_LINE, cards ? { holds: holdsAll } : {});
  const attachments = parts.flatMap((part) =>
    part.kind === 'card' ? [adaptiveCard({ card: part.card, buttons: [], locale: reply.locale })] : [],
  );
  return {
    type: 'message',
    from: BOT,
    text: parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n\n'),
    textFormat: 'plain',
    locale: reply.locale,
    inputHint: 'acceptingInput',
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(buttons.length > 0 ? { suggestedActions: { to: [], actions: buttons.map(messageBack) } } : {}),
    channelData: channelData(data),
  } as const;
}

function channelData(fingerpost: FingerpostData) {
  return { fingerpost };
}
