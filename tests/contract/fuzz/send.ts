import { type Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Asked } from './asked.ts';

export type Answered = {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly ms: number;
};

/** Sends one request as it is, on a connection that is kept. Rejects where there is no answer within `limitMs`. */
export function send(url: string, asked: Asked, agent: Agent, limitMs: number): Promise<Answered> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const withBody = asked.body !== '' && asked.method !== 'GET' && asked.method !== 'HEAD';
    const headers = withBody ? { ...asked.headers, 'content-length': Buffer.byteLength(asked.body) } : asked.headers;
    const outgoing = request({ hostname, port, agent, method: asked.method, path: asked.path, headers });
    const late = setTimeout(() => outgoing.destroy(new Error(`no answer within ${limitMs} ms`)), limitMs);
    outgoing.on('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
    outgoing.on('response', (response) => {
      text(response).then((body) => {
        clearTimeout(late);
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.rawHeaders.join('\n'), body, ms: performance.now() - begun });
      }, reject);
    });
    outgoing.end(withBody ? asked.body : undefined);
  });
}
