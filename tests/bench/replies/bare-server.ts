import websocket from '@fastify/websocket';
import fastify from 'fastify';
import { Connection, newClient } from '../../../bot/store/connection.ts';

/*
 * What no reply can beat here: a POST that publishes its text by Redis to whoever has a web socket open for it. No token, no log, nothing durable. Told on its
 * command line where Redis is; says its address. Staff post to one such process, people listen at the same or at another.
 */
const redisUrl = process.argv[2] ?? '';
const publisher = new Connection({ url: redisUrl }, { commandTimeoutMs: 10_000 });
const subscriber = newClient({ url: redisUrl });
subscriber.on('error', () => process.exit(1));
await Promise.all([publisher.ready(10_000), subscriber.connect()]);

const app = fastify();
await app.register(websocket);
app.get<{ Params: { id: string } }>('/stream/:id', { websocket: true }, async (socket, request) => {
  const forward = (text: string) => socket.send(text);
  await subscriber.sSubscribe(request.params.id, forward);
  socket.send('');
});
app.post<{ Params: { id: string }; Body: { text: string } }>('/say/:id', async (request) => {
  await publisher.send(['SPUBLISH', request.params.id, JSON.stringify(request.body)]);
  return { said: true };
});
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('disconnect', () => process.exit());
