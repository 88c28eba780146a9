import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What the stand-in does with the next requests: as the service would, or one of its faults. */
export type Behaviour = 'translates' | 'hangs' | 'redirects' | 'nonsense' | 'other-language' | 401 | 429 | 500;

const KEY = 'a-key-of-the-translator';
const REGION = 'uksouth';
const bodySchema = z.array(z.strictObject({ Text: z.string().min(1).max(50_000) })).length(1);

/**
 * Azure Translator on the loopback address, strict about everything that its documentation asks for: path, version, languages, headers,
 * body. What it does not know it refuses as the service does, so that a client that is wrong does not pass.
 */
export async function startAzureStandIn() {
  const seen: string[] = [];
  const state: { behaviour: Behaviour } = { behaviour: 'translates' };
  const server = createServer((request, response) => void answer(request, response, state, seen));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { url: new URL(`http://127.0.0.1:${port}`), key: KEY, region: REGION },
    /** The texts that came in, in order. */
    seen,
    state,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { behaviour }: { behaviour: Behaviour },
  seen: string[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
  const send = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const refuse = (status: number, code: number) => send(status, { error: { code, message: 'refused' } });
  const { 'ocp-apim-subscription-key': key, 'ocp-apim-subscription-region': region } = request.headers;
  if (request.method !== 'POST' || pathname !== '/translate') return void refuse(404, 404000);
  if (searchParams.get('api-version') !== '3.0') return void refuse(400, 400021);
  if (key !== KEY || region !== REGION) return void refuse(401, 401000);
  if (!/^application\/json/.test(request.headers['content-type'] ?? '')) return void refuse(415, 415000);
  const body = bodySchema.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  const [from, to] = [searchParams.get('from'), searchParams.get('to')];
  if (!body.success || !from || !to || from === to) return void refuse(400, 400000);
  const text = body.data[0]?.Text ?? '';
  seen.push(text);
  switch (behaviour) {
    case 'hangs':
      return;
    case 'redirects':
      return void response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end();
    case 'nonsense':
      return void send(200, [{ translations: [] }]);
    case 'other-language':
      return void send(200, [{ translations: [{ text: 'x', to: 'xx' }] }]);
    case 'translates':
      return void send(200, [{ translations: [{ text: `${from}>${to} ${text}`, to }] }]);
    default:
      return void refuse(behaviour, behaviour * 1000);
  }
}
