import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { FingerpostCloudAdapter } from '../../../../bot/adapters/cloud/adapter.ts';
import { sentOf } from '../../../../bot/adapters/cloud/channel-failure.ts';
import type { Reference } from '../../../../bot/adapters/cloud/reference.ts';
import { PUBLIC_CLOUD } from '../../../../bot/adapters/cloud/settings.ts';
import { APP } from './openid-metadata.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A channel's service that answers as it is told, and an adapter that sends to it. */
async function channel(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest: async <Request>(request: Request) => request }),
  };
  const settings = { ...PUBLIC_CLOUD, app: APP, serviceOrigins: [origin] };
  const adapter = new FingerpostCloudAdapter(settings, credentials, Date.now);
  const send = (serviceUrl = `${origin}/`) =>
    adapter.send(referenceTo(serviceUrl), [{ type: 'message', text: 'hello' }]);
  return { send, asked, origin };
}

function referenceTo(serviceUrl: string): Reference {
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: 'bot', name: '' },
    user: { id: 'user', name: '' },
    conversation: { id: 'a:b', isGroup: false, conversationType: 'personal', name: '' },
  };
}

describe('what is sent', () => {
  it('goes out once, as a message of its own in the conversation', async () => {
    const { send, asked } = await channel((_, response) => response.end('{"id":"1"}'));
    await send();
    expect(asked).toEqual(['/v3/conversations/a%3Ab/activities']);
  });

  it.each([429, 500, 503, 403, 404])('and answered with %i is not sent again by the SDK', async (status) => {
    const { send, asked } = await channel((_, response) =>
      response.writeHead(status, { 'retry-after': '60' }).end('{}'),
    );
    await expect(send()).rejects.toMatchObject({ code: 'channel.unavailable' });
    expect(asked).toHaveLength(1);
  });

  it('and cut off is not sent again by the SDK', async () => {
    const { send, asked } = await channel((request) => request.socket.destroy());
    await expect(send()).rejects.toMatchObject({ code: 'channel.unavailable' });
    expect(asked).toHaveLength(1);
  });

  it('and cut off while the answer is read may have arrived', async () => {
    const { send } = await channel((_, response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"id":', () => response.destroy());
    });
    const error: unknown = await send().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'channel.unavailable' });
    expect(sentOf(error)).toEqual({ kind: 'failed', code: 'network', waitMs: null, unknown: true });
  });

  it('does not follow to another place', async () => {
    const other = await channel((_, response) => response.end('{"id":"1"}'));
    const { send } = await channel((_, response) => response.writeHead(307, { location: `${other.origin}/v3` }).end());
    await expect(send()).rejects.toMatchObject({ code: 'channel.unavailable' });
    expect(other.asked).toEqual([]);
  });

  it('is not sent to an address that is not trusted any more', async () => {
    const other = await channel((_, response) => response.end('{"id":"1"}'));
    const { send } = await channel((_, response) => response.end('{"id":"1"}'));
    await expect(send(`${other.origin}/`)).rejects.toMatchObject({ code: 'token.not-allowed' });
    expect(other.asked).toEqual([]);
  });
});
