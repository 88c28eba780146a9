import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errors, type Provider } from 'oidc-provider';
import { z } from 'zod';
import type { DemoStaff } from './demo-staff.ts';
import { DESK_LINK_S, type DeskLinks } from './desk-link.ts';
import { OPENID_PATH } from './openid-provider.ts';
import { chooseStaffPage, linkUsedPage, lockedPage, PAGE_HEADERS, signInOverPage } from './pages.ts';

/** The cookie that lets a browser choose who to be. It goes to the page that asks, and to nothing else. */
const ENTRY_COOKIE = 'fingerpost_desk_entry';
const INTERACTION_PATH = `${OPENID_PATH}/interaction`;

const ticketSchema = z.object({ ticket: z.string().max(200) });

/** The pages on which somebody signs in to the demonstration's desk. */
export function answerSignIn(
  app: FastifyInstance,
  { provider, links, staff }: { provider: Provider; links: DeskLinks; staff: readonly DemoStaff[] },
): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );
  const choiceSchema = z.object({ staff: z.enum(staff.map(({ id }) => id)) });

  app.get('/desk/sign-in', async (request, reply) => {
    const query = ticketSchema.safeParse(request.query);
    const entry = query.success ? await links.open(query.data.ticket) : null;
    if (entry === null) return reply.code(403).headers(PAGE_HEADERS).send(linkUsedPage());
    return reply.header('set-cookie', entryCookie(entry)).redirect('/desk/', 303);
  });

  app.get(`${INTERACTION_PATH}/:uid`, async (request, reply) => {
    reply.headers(PAGE_HEADERS);
    if (!links.admits(entryOf(request))) return reply.code(403).send(lockedPage());
    if (!(await isUnderWay(provider, request, reply.raw))) return reply.code(400).send(signInOverPage());
    return reply.send(chooseStaffPage(staff));
  });

  app.post(`${INTERACTION_PATH}/:uid`, async (request, reply) => {
    reply.headers(PAGE_HEADERS);
    if (!links.admits(entryOf(request))) return reply.code(403).send(lockedPage());
    if (!(await isUnderWay(provider, request, reply.raw))) return reply.code(400).send(signInOverPage());
    const { staff: accountId } = choiceSchema.parse(request.body);
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, { login: { accountId } }), 303);
  });
}

/** Whether the browser is in the middle of a sign-in; one that took too long, or was never begun, is not. */
async function isUnderWay(provider: Provider, request: FastifyRequest, response: FastifyReplyRaw): Promise<boolean> {
  try {
    await provider.interactionDetails(request.raw, response);
    return true;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return false;
    throw error;
  }
}
type FastifyReplyRaw = Parameters<Provider['interactionDetails']>[1];

function entryCookie(entry: string): string {
  // No `Secure`: the demonstration is plain HTTP on the loopback address.
  return `${ENTRY_COOKIE}=${entry}; Path=${INTERACTION_PATH}; Max-Age=${DESK_LINK_S}; HttpOnly; SameSite=Lax`;
}

function entryOf(request: FastifyRequest): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === ENTRY_COOKIE) return value;
  }
  return undefined;
}
