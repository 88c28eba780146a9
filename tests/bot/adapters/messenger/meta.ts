import { createHmac, randomUUID } from 'node:crypto';
import { drawnWhole } from '../../../draws.ts';
import { APP, PAGE } from './graph-service.ts';

/** An event of the webhook. */
export type Event = Readonly<Record<string, unknown>>;

/** Somebody on Messenger: their id on the page, and the events that what they do makes. */
export function messengerPerson(clock: () => number = Date.now) {
  const id = String(drawnWhole(1e9, 1e12));
  const about = (at: number) => ({ sender: { id }, recipient: { id: PAGE }, timestamp: at });
  const event = (what: object, at = clock()): Event => ({ ...about(at), ...what });
  const message = (what: object, at?: number) => event({ message: { mid: `m_${randomUUID()}`, ...what } }, at);
  return {
    id,
    writes: (text: string, at?: number) => message({ text }, at),
    taps: ({ title, payload }: { title: string; payload: string }) =>
      message({ text: title, quick_reply: { payload } }),
    sends: (...types: string[]) =>
      message({ attachments: types.map((type) => ({ type, payload: { url: 'https://x' } })) }),
    getsStarted: (ref?: string) =>
      event({
        postback: {
          mid: `m_${randomUUID()}`,
          title: 'Get started',
          payload: 'get-started',
          ...(ref && { referral: { ref, source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
        },
      }),
    picks: (payload: string, title = 'Menu') => event({ postback: { mid: `m_${randomUUID()}`, title, payload } }),
    followsLink: (ref: string) => event({ referral: { ref, source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
    reads: () => event({ read: { watermark: clock() } }),
  };
}
export type MessengerPerson = ReturnType<typeof messengerPerson>;

/** What the page itself sent, as Meta repeats it. */
export function echoOf(to: string, metadata: string | undefined): Event {
  const message = { mid: `m_${randomUUID()}`, is_echo: true, app_id: Number(APP.id), ...(metadata && { metadata }) };
  return { sender: { id: PAGE }, recipient: { id: to }, timestamp: Date.now(), message };
}

export function batchOf(events: readonly Event[], page = PAGE): object {
  return { object: 'page', entry: [{ id: page, time: Date.now(), messaging: events }] };
}

/** The body as Meta writes it: what is not ASCII is escaped, in lower case. */
export function metaJson(value: object): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `X-Hub-Signature-256` over these bytes. */
export function signature(body: string | Buffer, secret: string = APP.secret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** Meta's `signed_request` for somebody whom the app knows under this id. */
export function signedRequest(userId: string, secret: string = APP.secret): string {
  const payload = Buffer.from(
    JSON.stringify({ algorithm: 'HMAC-SHA256', expires: 0, issued_at: 1_700_000_000, user_id: userId }),
  ).toString('base64url');
  return `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`;
}
