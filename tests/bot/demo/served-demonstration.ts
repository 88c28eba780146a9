import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { type Demonstration, openDemonstration } from '../../../bot/demo/demonstration.ts';
import { answerErrors } from '../../../bot/http/error-answers.ts';
import { acceptOnlyJson } from '../../../bot/http/json-body.ts';
import { secureHeaders } from '../../../bot/http/security-headers.ts';

export type Served = { demonstration: Demonstration; app: FastifyInstance; origin: URL; faults: Error[] };

/** The demonstration on a real port. `directory` and `port` are given to start the same one again. */
export async function serveDemonstration(kept: { directory: string; port: number }): Promise<Served> {
  const origin = new URL(`http://127.0.0.1:${kept.port}`);
  const taken = new Set<string>();
  const faults: Error[] = [];
  const demonstration = await openDemonstration({
    origin,
    listensOn: '127.0.0.1',
    dataDirectory: kept.directory,
    store: { takeOnce: async (id) => !taken.has(id) && taken.add(id).has(id) },
    now: Date.now,
    onFault: (error) => faults.push(error),
  });
  const app = Fastify();
  answerErrors(app, (code) => code);
  secureHeaders(app, { https: false });
  acceptOnlyJson(app);
  await app.register(async (scope) => demonstration.mount(scope));
  await app.listen({ host: '127.0.0.1', port: kept.port });
  onTestFinished(() => app.close());
  return { demonstration, app, origin, faults };
}

export async function newPlace(): Promise<{ directory: string; port: number }> {
  const directory = await mkdtemp(join(tmpdir(), 'fingerpost-demo-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return { directory, port: await freePort() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise<void>((closed) => server.close(() => closed()));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
