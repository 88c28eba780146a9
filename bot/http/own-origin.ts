import type { FastifyRequest } from 'fastify';
import { FingerpostError } from '../errors.ts';

/** A host name or address, perhaps with a port: what may stand in an address that we make from a request. */
const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * The origin under which people reach the service: the configured one, or else the one that the request was sent to.
 * Rejects with `request.invalid` where the request names no possible host.
 */
export function ownOrigin(request: FastifyRequest, publicUrl: string | null): string {
  if (publicUrl !== null) return new URL(publicUrl).origin;
  if (!HOST.test(request.host)) throw new FingerpostError('request.invalid');
  return `${request.protocol}://${request.host}`;
}

/**
 * Lets only our own pages through: a browser says where a request comes from. What says nothing is no page of another
 * site, because browsers always say it with a method that changes something.
 */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string | null): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreignSite = site !== undefined && site !== 'same-origin';
  if (foreignSite || (origin !== undefined && origin !== ownOrigin(request, publicUrl))) {
    throw new FingerpostError('token.not-allowed');
  }
}
