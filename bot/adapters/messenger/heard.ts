import { hash } from 'node:crypto';
import { z } from 'zod';
import { actionSchema } from '../../../dialogs/action.ts';
import { FingerpostError } from '../../errors.ts';
import { personInput } from '../person-input.ts';
import { choiceIn } from './payload.ts';
import type { WebhookEvent } from './webhook-schema.ts';

/** What a person did on Messenger, as it is kept until its turn. */
export const didSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('action'), action: actionSchema, label: z.string() }),
  /** They opened the conversation, perhaps by a link with a starting point. */
  z.object({ kind: z.literal('arrived'), ref: z.string().nullable() }),
  /** Something that we cannot read. */
  z.object({ kind: z.literal('unreadable'), what: z.enum(['voice', 'other']) }),
  z.object({ kind: z.literal('too-long') }),
]);
export type Did = z.output<typeof didSchema>;

/** An event as the inbox keeps it. */
export const keptEventSchema = z.object({ page: z.string(), user: z.string(), did: didSchema });
export type KeptEvent = z.output<typeof keptEventSchema>;

/** What an event is to us. */
export type Heard =
  /** Nothing: a receipt, a reaction, what somebody wrote as the page. */
  | { readonly kind: 'nothing' }
  /** A message of ours that has arrived, by its key. */
  | { readonly kind: 'echo'; readonly key: string }
  | { readonly kind: 'person'; readonly once: string; readonly at: number; readonly event: KeptEvent };

/** `page` is the one that the batch names. */
export function heard(page: string, event: WebhookEvent, isUrgent: (text: string) => boolean): Heard {
  const { message, postback, referral, sender, recipient, timestamp: at } = event;
  if (message?.is_echo) {
    return message.metadata && sender.id === page ? { kind: 'echo', key: message.metadata } : { kind: 'nothing' };
  }
  if (recipient.id !== page || sender.id === page || message?.is_deleted) return { kind: 'nothing' };
  const did = message ? messageDid(message, isUrgent) : postback ? postbackDid(postback) : referralDid(referral);
  if (did === null) return { kind: 'nothing' };
  // What has no id of its own is told from what is sent again by all that it says.
  const mid = message?.mid ?? postback?.mid ?? hash('sha256', JSON.stringify([event]), 'base64url');
  return { kind: 'person', once: `messenger:${page}:${mid}`, at, event: { page, user: sender.id, did } };
}

/** Null for a message with nothing in it. What is written counts, whatever comes with it. */
function messageDid(message: NonNullable<WebhookEvent['message']>, isUrgent: (text: string) => boolean): Did | null {
  const { text = '', quick_reply, attachments = [] } = message;
  const choice = quick_reply && choiceIn(quick_reply.payload);
  if (choice) return { kind: 'action', action: choice.action, label: (choice.label ?? text).slice(0, 2_000) };
  if (text.trim() === '') return attachmentsDid(attachments);
  try {
    const input = personInput({ text, value: null, hasAttachments: false }, isUrgent);
    return input.kind === 'text' ? input : null;
  } catch (error) {
    if (error instanceof FingerpostError && error.code === 'request.too-large') return { kind: 'too-long' };
    throw error;
  }
}

/** Voice notes are `audio`. A `fallback` is a link that was shared: Meta has sent its words as text where it had any. */
function attachmentsDid(attachments: readonly { readonly type: string }[]): Did | null {
  if (attachments.length === 0) return null;
  return { kind: 'unreadable', what: attachments.some(({ type }) => type === 'audio') ? 'voice' : 'other' };
}

/** Get Started, the persistent menu, a button of a template. */
function postbackDid({ payload = '', title = '', referral }: NonNullable<WebhookEvent['postback']>): Did {
  const choice = choiceIn(payload);
  if (choice) return { kind: 'action', action: choice.action, label: choice.label ?? title };
  return { kind: 'arrived', ref: referral?.ref ?? null };
}

/** A link with a starting point, opened by somebody who has talked with us before. */
function referralDid(referral: WebhookEvent['referral']): Did | null {
  return referral === undefined ? null : { kind: 'arrived', ref: referral.ref ?? null };
}
