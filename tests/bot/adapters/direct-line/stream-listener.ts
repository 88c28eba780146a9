import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type ClientOptions, WebSocket } from 'ws';

type ActivitySet = {
  activities: { type: string; text?: string; name?: string; value?: { with: string; place?: number } }[];
  watermark?: string;
};

/** What a stream has sent so far, and a promise for the moment at which it has sent enough. */
export class StreamListener {
  readonly sets: ActivitySet[] = [];
  readonly socket: WebSocket;

  constructor(app: FastifyInstance, streamUrl: string, options: ClientOptions = {}) {
    const url = new URL(streamUrl);
    url.port = String((app.server.address() as AddressInfo).port);
    url.hostname = '127.0.0.1';
    this.socket = new WebSocket(url, options);
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => {
      const text = String(data);
      if (text !== '') this.sets.push(JSON.parse(text));
    });
  }

  async until(enough: () => boolean): Promise<void> {
    while (!enough()) await once(this.socket, 'message');
  }

  texts(): string[] {
    return this.sets.flatMap(({ activities }) =>
      activities.flatMap(({ type, text }) => (type === 'message' ? [text ?? ''] : [])),
    );
  }

  statuses(): unknown[] {
    return this.sets.flatMap(({ activities }) =>
      activities.flatMap(({ type, value }) => (type === 'event' ? [value] : [])),
    );
  }

  /** The HTTP status with which the address was refused. */
  async refused(): Promise<number> {
    const [, response] = await once(this.socket, 'unexpected-response');
    return response.statusCode;
  }
}
