import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { bestEncoding, encodedText } from '../chat-page/encoded.ts';

/** A page that has the script asks again after an hour, in seconds: its address stays, and so it may not be kept for long. */
const KEEP_S = 3_600;

/** `/embed.js`: the one script that a site puts on its pages. It says nothing about anybody, so any site may load it. */
export function launcher(file: string): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const script = encodedText(await readFile(file, 'utf8'));
    app.get('/embed.js', async (request, reply) => {
      const { encoding, body } = await script(bestEncoding(request.headers['accept-encoding']));
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      return reply
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('cache-control', `public, max-age=${KEEP_S}`)
        .header('vary', 'accept-encoding')
        .type('text/javascript; charset=utf-8')
        .send(body);
    });
  };
}
