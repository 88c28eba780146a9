import type { FastifyReply } from 'fastify';
import { FingerpostError } from '../errors.ts';

/** Rejects with `request.too-many` where there is something to wait for, and says in `Retry-After` how long. */
export function refuseUntil(reply: FastifyReply, waitMs: number): void {
  if (waitMs === 0) return;
  reply.header('retry-after', String(Math.ceil(waitMs / 1000)));
  throw new FingerpostError('request.too-many');
}
