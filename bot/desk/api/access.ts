import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FingerpostError } from '../../errors.ts';
import { allow } from '../auth/allow.ts';
import type { Staff, VerifyStaff } from '../auth/verify-staff.ts';
import type { AccessRole } from '../staff-member.ts';

/** Who may use a route. One that says nothing is for nobody. */
export type RouteAccess = 'public' | readonly AccessRole[];

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
}

const signedIn = new WeakMap<FastifyRequest, Staff>();

/** Checks every request to the routes of this instance before anything of it is read. */
export function requireStaff(app: FastifyInstance, verify: VerifyStaff): void {
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    if (access === 'public') return;
    const staff = await verify(request.headers.authorization);
    allow(staff, access ?? []);
    signedIn.set(request, staff);
  });
}

/** Who sends a request to a route that is not public. */
export function staffOf(request: FastifyRequest): Staff {
  const staff = signedIn.get(request);
  if (staff === undefined) throw new FingerpostError('token.missing');
  return staff;
}
