import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (url: URL, response: ServerResponse, request: IncomingMessage) => void;

export interface FeedServer extends AsyncDisposable {
  readonly url: string;
  /** The path and the query of every request, in order. */
  readonly asked: string[];
}

/** A server on the loopback address that answers as a feed does. */
export async function feedServer(answer: Answer): Promise<FeedServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(new URL(request.url ?? '/', 'http://feed'), response, request);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function json(response: ServerResponse, document: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
}

/** One page of a list in the envelope of version 3, of as many as are asked for or of `size`. */
export function pageFor(url: URL, all: readonly unknown[], size?: number): object {
  const page = Number(url.searchParams.get('page') ?? 1);
  const perPage = size ?? Number(url.searchParams.get('per_page') ?? 50);
  const pages = Math.ceil(all.length / perPage);
  const contents = all.slice((page - 1) * perPage, page * perPage);
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
