import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { CredentialsFactory } from '../../../../bot/adapters/cloud/caching-authentication.ts';
import { teamsChannels } from '../../teams-channel/teams-channels.ts';
import { APP } from './openid-metadata.ts';

const SCOPE = 'https://api.botframework.com';

const account = z.object({ id: z.string().min(1) });
const sentSchema = z.looseObject({
  type: z.literal('message'),
  serviceUrl: z.string(),
  channelId: z.string(),
  from: account,
  recipient: account,
  conversation: account,
  text: z.string().max(10_000).optional(),
  textFormat: z.literal('plain').optional(),
  replyToId: z.string().optional(),
  suggestedActions: z.object({ actions: z.array(z.looseObject({ title: z.string() })) }).optional(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).optional(),
});
export type SentActivity = z.output<typeof sentSchema>;

/** What a test lets the service do with the next sends: an HTTP status, perhaps with a pause to keep, or no answer at all. */
export type Behaviour = number | { readonly status: number; readonly retryAfter: string } | 'cut';

type Answer = { readonly status: number; readonly body: object; readonly retryAfter?: string };

export type ConnectorService = Awaited<ReturnType<typeof startConnector>>;

/**
 * A stand-in for the Bot Connector service and for the token endpoint of the bot's tenant. It is strict: it takes an activity only
 * under `/v3/conversations/:id/activities`, with a token that it gave out and that has not ended, and in the documented form.
 */
export async function startConnector() {
  const tokens = new Set<string>();
  const sent: SentActivity[] = [];
  const refused: string[] = [];
  const behaviours: Behaviour[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const teams = teamsChannels();

  function takeActivity(authorization: string, conversation: string, body: string): Answer {
    const bearer = /^Bearer (.+)$/.exec(authorization)?.[1] ?? '';
    if (!tokens.has(bearer)) return refuse(401, 'no valid token');
    const activity = sentSchema.safeParse(JSON.parse(body));
    if (!activity.success) return refuse(400, activity.error.message);
    if (activity.data.conversation.id !== conversation) return refuse(400, 'another conversation');
    sent.push(activity.data);
    for (const each of waiting.filter(({ count }) => sent.length >= count)) each.resolve();
    return { status: 200, body: { id: randomUUID() } };
  }

  /** A thread begun in a channel of a team, or a message replaced that stands in one. */
  function takeForChannel(authorization: string, method: string, place: [string, string], body: string): Answer {
    const bearer = /^Bearer (.+)$/.exec(authorization)?.[1] ?? '';
    if (!tokens.has(bearer)) return refuse(401, 'no valid token');
    const answer = method === 'PUT' ? teams.replace(...place, JSON.parse(body)) : teams.begin(JSON.parse(body));
    if (answer.status === 400) refused.push(JSON.stringify(answer.body));
    return answer;
  }

  function giveToken(body: string): Answer {
    const form = new URLSearchParams(body);
    const asked = [form.get('grant_type'), form.get('client_id'), form.get('client_secret'), form.get('scope')];
    const right = `client_credentials ${APP.id} ${APP.password} ${SCOPE}/.default`;
    if (asked.join(' ') !== right) return refuse(401, 'not the app');
    const token = randomUUID();
    tokens.add(token);
    return { status: 200, body: { access_token: token, expires_in: 3600, token_type: 'Bearer' } };
  }

  function refuse(status: number, why: string): Answer {
    refused.push(why);
    return { status, body: { error: { message: why } } };
  }

  function answerTo({ method, url = '', headers }: IncomingMessage, body: string): Answer | 'cut' {
    const [, root, version, area, conversation = '', what, ...more] = url.split('/').map(decodeURIComponent);
    if (method === 'POST' && root === 'token') return giveToken(body);
    const isThread = version === 'v3' && area === 'conversations' && (what === undefined || method === 'PUT');
    if (isThread) return takeForChannel(headers.authorization ?? '', `${method}`, [conversation, more[0] ?? ''], body);
    const isActivity = version === 'v3' && area === 'conversations' && what === 'activities' && more.length <= 1;
    if (method !== 'POST' || !isActivity) return refuse(404, `${method} ${url}`);
    const behaviour = behaviours.shift();
    if (behaviour === 'cut') return 'cut';
    const asked = { error: { code: 'asked-for' } };
    if (typeof behaviour === 'number') return { status: behaviour, body: asked };
    if (behaviour !== undefined) return { ...behaviour, body: asked };
    return takeActivity(headers.authorization ?? '', conversation, body);
  }

  const server = createServer(async (request, response) => {
    const answer = answerTo(request, (await request.toArray()).join(''));
    if (answer === 'cut') request.socket.destroy();
    else {
      const pause = answer.retryAfter === undefined ? {} : { 'retry-after': answer.retryAfter };
      response
        .writeHead(answer.status, { 'content-type': 'application/json', ...pause })
        .end(JSON.stringify(answer.body));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    /** As Teams has it: with a region in its path. */
    serviceUrl: `${origin}/emea/`,
    sent,
    /** The channels of teams. */
    teams,
    refused,
    /** How the next sends are answered, one after the other. */
    next: (...next: Behaviour[]) => behaviours.push(...next),
    /** Ends every token that was given out. */
    endTokens: () => tokens.clear(),
    tokensGiven: () => tokens.size,
    /** Resolves once so many activities have been taken. */
    untilSent: (count: number) => {
      if (sent.length >= count) return Promise.resolve();
      return new Promise<void>((resolve) => waiting.push({ count, resolve }));
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Client credentials from the stand-in's token endpoint. The SDK's own client takes no address but https. */
export function localCredentials(connector: Pick<ConnectorService, 'origin'>): CredentialsFactory {
  let token: Promise<string> | null = null;
  return {
    isValidAppId: async (id) => id === APP.id,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (id, audience) => ({
      signRequest: async (request) => {
        token ??= askForToken(connector.origin, id, audience ?? '');
        request.headers.set('authorization', `Bearer ${await token}`);
        return request;
      },
    }),
  };
}

async function askForToken(origin: string, id: string, audience: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: APP.password,
    scope: `${audience}/.default`,
  });
  const answer = await fetch(`${origin}/token`, { method: 'POST', body });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}
