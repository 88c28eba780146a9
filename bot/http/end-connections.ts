import type { FastifyInstance } from 'fastify';

/** How long what has begun to arrive may still take when the service stops, in milliseconds: then whoever stops us loses patience. */
const GRACE_MS = 5_000;

/**
 * Lets the service stop. What was accepted is answered, and each connection ends with its answer: one that is kept alive would
 * hold the stop up for minutes, and one on which nothing comes any more for ever.
 */
export function endConnectionsOnStop(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref();
  });
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
  // An answer that had begun before, as an event stream has, promised to keep the connection.
  app.addHook('onResponse', async (request) => {
    if (stopping) request.raw.socket.end();
  });
}
