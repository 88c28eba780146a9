import type { FastifyInstance } from 'fastify';
import { type Say, sendError } from './error-answers.ts';
import { noteError } from './request-log.ts';

type Known = { readonly methods: readonly string[]; readonly segments: readonly string[] };

/** Answers 404 for what is not there, and 405 with the methods that are allowed for what is there under another one. */
export function answerUnknownRoutes(app: FastifyInstance, say: Say): void {
  const known: Known[] = [];
  app.addHook('onRoute', (route) => {
    if (!route.url.includes('*')) known.push({ methods: [route.method].flat(), segments: route.url.split('/') });
  });
  app.setNotFoundHandler(async (request, reply) => {
    const asked = (request.url.split('?', 1)[0] ?? '').split('/');
    const methods = new Set(known.filter((route) => leadsTo(route, asked)).flatMap((route) => route.methods));
    const code = methods.size > 0 ? 'request.method' : 'request.not-found';
    if (methods.size > 0) reply.header('allow', [...methods].sort().join(', '));
    noteError(request, code);
    return sendError(request, reply, code, say);
  });
}

function leadsTo({ segments }: Known, asked: readonly string[]): boolean {
  return (
    segments.length === asked.length &&
    segments.every((segment, at) => segment.startsWith(':') || segment === asked[at])
  );
}
