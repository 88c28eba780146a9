import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Profile, profileSchema, type SentMessage, sendRequestSchema } from './send-request.ts';

export const APP = { id: '1234567890', secret: 'the-secret-of-the-app' } as const;
export const PAGE = '100200300';
export const PAGE_TOKEN = 'EAAG-token-of-the-page';

/**
 * What the stand-in does with a call instead of answering it rightly. `hang` and `cut` give no answer; those that end in `taken` carry the call out
 * before that, so that nobody knows.
 */
export type Fault =
  | 429
  | 500
  | 'hang'
  | 'hang-taken'
  | 'cut'
  | 'cut-taken'
  | { readonly code: number; readonly subcode?: number };

export type Sent = {
  readonly to: string;
  readonly message: SentMessage;
  readonly tag: 'HUMAN_AGENT' | null;
};

type Answer = { readonly status: number; readonly body: object; readonly retryAfter?: string };

/** Calls of one page in a second (…/messenger-platform/overview/rate-limiting). */
const CALLS_A_SECOND = 300;
const DAY_MS = 86_400_000;

export type GraphService = Awaited<ReturnType<typeof startGraph>>;

/**
 * A stand-in for the Graph API, as far as Messenger needs it. It is strict: paths with the version, a page's own token with the proof of the app
 * secret, the documented form, limits, windows and rates; everything else is refused with Meta's codes.
 */
export async function startGraph({ clock = Date.now }: { clock?: () => number } = {}) {
  const sent: Sent[] = [];
  const signs: { readonly to: string; readonly action: string }[] = [];
  const refused: { readonly code: number; readonly why: string }[] = [];
  const heardAt = new Map<string, number>();
  const people = new Map<string, 'blocked' | 'deleted'>();
  const locales = new Map<string, string>();
  const idsOnPages = new Map<string, { id: string; page: { id: string } }[]>();
  const profiles: Profile[] = [];
  const recent: number[] = [];
  const open = new Set<ServerResponse>();
  let faultFor: (call: number) => Fault | null = () => null;
  let onSent: (sent: Sent) => void = () => {};
  let calls = 0;
  let rate = CALLS_A_SECOND;

  function refuse(status: number, code: number, why: string, subcode?: number): Answer {
    refused.push({ code, why });
    const error = { message: `(#${code}) ${why}`, type: 'OAuthException', code, fbtrace_id: randomUUID() };
    return { status, body: { error: { ...error, ...(subcode !== undefined && { error_subcode: subcode }) } } };
  }

  function allowed(request: IncomingMessage, url: URL, token: string): Answer | null {
    if (request.headers.authorization !== `Bearer ${token}`) return refuse(400, 190, 'Invalid OAuth access token.');
    const proof = createHmac('sha256', APP.secret).update(token).digest('hex');
    return url.searchParams.get('appsecret_proof') === proof ? null : refuse(400, 100, 'Invalid appsecret_proof');
  }

  function overRate(): boolean {
    const now = performance.now();
    while ((recent[0] ?? now) < now - 1_000) recent.shift();
    recent.push(now);
    return recent.length > rate;
  }

  function send(body: unknown): Answer {
    const read = sendRequestSchema.safeParse(body);
    if (!read.success) return refuse(400, 100, read.error.message);
    const to = read.data.recipient.id;
    if (people.get(to) === 'deleted') return refuse(400, 100, 'No matching user found', 2018001);
    if (people.get(to) === 'blocked') return refuse(400, 551, "This person isn't available right now.");
    if ('sender_action' in read.data) {
      signs.push({ to, action: read.data.sender_action });
      return { status: 200, body: { recipient_id: to } };
    }
    const tag = 'tag' in read.data ? read.data.tag : null;
    const since = clock() - (heardAt.get(to) ?? 0);
    if (since > (tag === 'HUMAN_AGENT' ? 7 : 1) * DAY_MS) {
      return refuse(400, 10, 'This message is sent outside of allowed window.', 2018278);
    }
    const message: Sent = { to, message: read.data.message, tag };
    sent.push(message);
    onSent(message);
    return { status: 200, body: { recipient_id: to, message_id: `m_${randomUUID()}` } };
  }

  function setProfile(body: unknown): Answer {
    const read = profileSchema.safeParse(body);
    if (!read.success) return refuse(400, 100, read.error.message);
    profiles.push(read.data);
    return { status: 200, body: { result: 'success' } };
  }

  function answerTo(request: IncomingMessage, url: URL, body: string): Answer {
    const [version, node = '', edge = ''] = url.pathname.split('/').slice(1);
    if (version !== 'v26.0') return refuse(400, 2500, 'Unknown path components');
    const what = `${request.method} ${edge}`;
    if (what === 'GET ids_for_pages') {
      return (
        allowed(request, url, `${APP.id}|${APP.secret}`) ?? { status: 200, body: { data: idsOnPages.get(node) ?? [] } }
      );
    }
    const notAllowed = allowed(request, url, PAGE_TOKEN);
    if (notAllowed) return notAllowed;
    if (overRate()) return refuse(400, 613, 'Calls to this api have exceeded the rate limit.');
    if (what === 'GET ' && url.searchParams.get('fields') === 'locale') {
      const locale = locales.get(node);
      return { status: 200, body: { id: node, ...(locale && { locale }) } };
    }
    if (what === 'POST messages' && node === PAGE) return send(JSON.parse(body));
    if (what === 'POST messenger_profile' && node === PAGE) return setProfile(JSON.parse(body));
    return refuse(400, 2500, 'Unknown path components');
  }

  function respond(response: ServerResponse, { status, body, retryAfter }: Answer): void {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(retryAfter && { 'retry-after': retryAfter }),
    });
    response.end(JSON.stringify(body));
  }

  function misbehave(fault: Fault, request: IncomingMessage, response: ServerResponse, url: URL, body: string): void {
    if (fault === 429) {
      respond(response, { ...refuse(429, 613, 'too many'), retryAfter: '0.2' });
    } else if (fault === 500) {
      respond(response, { status: 500, body: { error: { message: 'unknown', type: 'OAuthException', code: 1 } } });
    } else if (typeof fault === 'object') {
      respond(response, refuse(400, fault.code, 'as told', fault.subcode));
    } else {
      if (fault.endsWith('taken')) answerTo(request, url, body);
      if (fault.startsWith('cut')) request.socket.destroy();
    }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', 'http://graph');
    open.add(response);
    response.once('close', () => open.delete(response));
    // Faults are for messages: signs are not tried again by anybody.
    const isMessage = body.includes('"messaging_type"');
    if (isMessage) calls += 1;
    const fault = isMessage ? faultFor(calls) : null;
    if (fault === null) respond(response, answerTo(request, url, body));
    else misbehave(fault, request, response, url, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    graphUrl: `http://127.0.0.1:${port}/v26.0`,
    /** Every message that was taken, in order. */
    sent,
    signs,
    /** Every call that was refused, and why. */
    refused,
    profiles,
    /** When somebody last wrote to the page: their windows begin there. */
    heardAt,
    people,
    locales,
    idsOnPages,
    textsTo: (user: string) => sent.filter(({ to }) => to === user).map(({ message }) => message.text ?? '(template)'),
    /** What happens to the calls that send a message, by their number from 1. */
    fail: (how: (call: number) => Fault | null) => {
      faultFor = how;
    },
    /** Called with each message that was taken, as Meta's echo would be. */
    echo: (to: (sent: Sent) => void) => {
      onSent = to;
    },
    limit: (callsASecond: number) => {
      rate = callsASecond;
    },
    stop: async () => {
      for (const response of open) response.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
