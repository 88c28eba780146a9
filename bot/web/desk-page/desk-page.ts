import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { deskPolicy, newNonce, tabPolicy } from './desk-policy.ts';

export type DeskPageOptions = {
  /** Where the build of the desk lies. */
  readonly buildDirectory: string;
  /** Who signs staff in: the page calls it by itself. */
  readonly issuer: string;
  /** Whether Teams may show the desk as a tab. */
  readonly inTeams: boolean;
};

const YEAR_MS = 31_536_000_000;
/** What the build leaves where the nonce of an answer belongs. */
const NONCE_PLACE = '__STYLE_NONCE__';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const;

/** Serves the built desk under `/desk/`, and to Teams alone as a tab under `/desk/teams/`. The page holds nothing that is secret: all that is comes from the API, with a token. */
export function deskPage({ buildDirectory, issuer, inTeams }: DeskPageOptions): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const page = await readPage(buildDirectory);

    await app.register(fastifyStatic, {
      root: join(buildDirectory, 'assets'),
      prefix: '/desk/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: YEAR_MS,
      index: false,
      decorateReply: false,
      allowedPath: (path) => /^\/[\w.-]+\.(?:js|css)$/.test(path),
    });

    app.get('/desk', async (_request, reply) => reply.redirect('/desk/', 308));

    const answer = (path: string, policy: (nonce: string) => string) =>
      app.get(path, async (_request, reply) => {
        const nonce = newNonce();
        return reply
          .headers({ ...HEADERS, 'content-security-policy': policy(nonce) })
          .send(page.replaceAll(NONCE_PLACE, nonce));
      });
    answer('/desk/', (nonce) => deskPolicy({ nonce, issuer }));
    if (inTeams) answer('/desk/teams/', (nonce) => tabPolicy(nonce));
  };
}

/** @throws Error when there is no build, or one that has no place for a nonce. */
async function readPage(buildDirectory: string): Promise<string> {
  const page = await readFile(join(buildDirectory, 'index.html'), 'utf8');
  if (!page.includes(NONCE_PLACE)) throw new Error(`${buildDirectory}/index.html has no place for a nonce`);
  return page;
}
