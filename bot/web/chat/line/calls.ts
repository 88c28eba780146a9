import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import type { ChatTokenAnswer } from '../../../wire/chat.ts';
import type { OwnSign } from '../signs/signs.ts';
import type { LinkAsked } from './asked-in-address.ts';
import type { Outgoing } from './outbox.ts';

/** What became of a call. Never rejects: each way in which it can end asks the page for something else. */
export type Answer<Value> =
  | { readonly is: 'ok'; readonly value: Value }
  /** The token is not taken any more, or its conversation is gone: ask for a new one. */
  | { readonly is: 'expired' }
  /** Try again, after `afterMs` where the service said so. `reached` is false when nothing answered at all. */
  | {
      readonly is: 'later';
      readonly reached: boolean;
      readonly afterMs: number | null;
      readonly message: string | null;
      readonly urgent: RenderedReply | null;
    }
  /** The service understood and will not take it. */
  | { readonly is: 'refused'; readonly message: string | null };

export type ActivitySet = { readonly activities: readonly unknown[]; readonly watermark?: string };
export type Pass = { readonly token: string; readonly conversationId: string };
export type TokenRequest = LinkAsked & { readonly locale: string; readonly chosen: boolean; readonly resume?: string };

const TIMEOUT_MS = 20_000;
const DIRECT_LINE = '/v3/directline';

export function join(request: TokenRequest): Promise<Answer<ChatTokenAnswer>> {
  return call('/chat/token', { method: 'POST', body: JSON.stringify(request) });
}

export function refresh(pass: Pass): Promise<Answer<{ token: string; expires_in: number }>> {
  return call(`${DIRECT_LINE}/tokens/refresh`, { method: 'POST', token: pass.token });
}

/** A new stream address; what came after `watermark` is sent on it. */
export function renew(pass: Pass, watermark: string): Promise<Answer<{ streamUrl: string; token?: string }>> {
  return call(`${address(pass)}?watermark=${encodeURIComponent(watermark)}`, { token: pass.token });
}

export function poll(pass: Pass, watermark: string): Promise<Answer<ActivitySet>> {
  return call(`${address(pass)}/activities?watermark=${encodeURIComponent(watermark)}`, { token: pass.token });
}

export function send(pass: Pass, message: Outgoing): Promise<Answer<{ id: string }>> {
  const activity = {
    type: 'message',
    from: { id: 'person' },
    text: message.text,
    locale: message.locale,
    channelData: { clientActivityID: message.id },
    ...(message.action && { value: { fingerpost: message.action } }),
  };
  return call(`${address(pass)}/activities`, { method: 'POST', token: pass.token, body: JSON.stringify(activity) });
}

/** Gives a sign, which the service keeps nowhere. Nothing waits for it and nothing hangs on it. */
export function giveSign(pass: Pass, own: OwnSign): void {
  const activity =
    own.sign === 'writing'
      ? { type: 'typing', from: { id: 'person' } }
      : { type: 'event', from: { id: 'person' }, name: 'fingerpost/shown', value: { upTo: own.upTo } };
  void call(`${address(pass)}/activities`, { method: 'POST', token: pass.token, body: JSON.stringify(activity) });
}

/** Tells the service that the person has gone from a device of many. It is carried out even if the page goes in the same moment. */
export function finish(pass: Pass): Promise<Answer<{ id: string }>> {
  const activity = { type: 'message', from: { id: 'person' }, value: { fingerpost: { do: 'finish' } } };
  const body = JSON.stringify(activity);
  return call(`${address(pass)}/activities`, { method: 'POST', token: pass.token, body, keepalive: true });
}

/** An address as a drawing for the camera of a phone: its side in modules, and the path of what is dark. */
export function drawn(text: string): Promise<Answer<{ size: number; path: string }>> {
  return call('/chat/kiosk/square', { method: 'POST', body: JSON.stringify({ text }) });
}

/** Ends the credential to come back. Nothing waits for it: the page may be closed in the same moment. */
export function endResume(resume: string): void {
  const body = JSON.stringify({ resume });
  fetch('/chat/resume', { method: 'DELETE', headers: JSON_BODY, body, keepalive: true }).catch(() => {
    // The person leaves whatever becomes of it; the credential also ends by its age.
  });
}

function address({ conversationId }: Pass): string {
  return `${DIRECT_LINE}/conversations/${encodeURIComponent(conversationId)}`;
}

const JSON_BODY = { 'content-type': 'application/json' };

async function call<Value>(
  path: string,
  {
    method = 'GET',
    token,
    body,
    keepalive = false,
  }: { method?: string; token?: string; body?: string; keepalive?: boolean },
): Promise<Answer<Value>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(path, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body && JSON_BODY) },
      ...(body && { body }),
      cache: 'no-store',
      keepalive,
      signal: stop.signal,
    });
    if (response.ok) return { is: 'ok', value: (await response.json()) as Value };
    return failed(response, await errorOf(response));
  } catch {
    return { is: 'later', reached: false, afterMs: null, message: null, urgent: null };
  } finally {
    clearTimeout(timer);
  }
}

type ErrorBody = { error?: { message?: string }; urgent?: RenderedReply };

async function errorOf(response: Response): Promise<ErrorBody> {
  try {
    return ((await response.json()) as ErrorBody | null) ?? {};
  } catch {
    return {};
  }
}

function failed<Value>(response: Response, { error, urgent }: ErrorBody): Answer<Value> {
  const message = error?.message ?? null;
  const { status } = response;
  if (status === 401 || status === 403 || status === 404) return { is: 'expired' };
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after'));
    return {
      is: 'later',
      reached: true,
      afterMs: seconds > 0 ? seconds * 1000 : null,
      message,
      urgent: urgent ?? null,
    };
  }
  return { is: 'refused', message };
}
