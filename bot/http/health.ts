import type { FastifyInstance } from 'fastify';
import { FingerpostError } from '../errors.ts';

/** `live`: the process answers. `ready`: it can also save what a person says. */
export function answerHealth(app: FastifyInstance, ready: () => Promise<boolean>): void {
  app.get('/health/live', async () => ({ live: true }));
  app.get('/health/ready', async () => {
    if (await ready()) return { ready: true };
    throw new FingerpostError('store.unavailable');
  });
}
