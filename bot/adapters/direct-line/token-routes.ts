import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { conversationId } from '../../conversation/ids.ts';
import { FingerpostError } from '../../errors.ts';
import { bearerOf, credentialOf, newBearer } from './credentials.ts';
import type { DirectLineServer } from './server.ts';
import { type Bearer, TOKEN_SECONDS } from './tokens.ts';

/** An id that is bound to a token must begin with `dl_`, so that no client can pretend to one. */
const boundUserSchema = z.object({
  id: z
    .string()
    .regex(/^dl_.{1,97}$/)
    .optional(),
  name: z.string().min(1).max(100).optional(),
});
const generateSchema = z.preprocess(
  lowerCaseNames,
  z.object({
    user: z.preprocess(lowerCaseNames, boundUserSchema).optional(),
    trustedOrigins: z
      .array(z.url({ protocol: /^https?$/ }).max(200))
      .max(20)
      .optional(),
  }),
);

/** `tokens/generate` and `tokens/refresh`. */
export function tokenRoutes(app: FastifyInstance, server: DirectLineServer): void {
  const { parts, tokens } = server;

  app.post('/tokens/generate', async (request) => {
    const credential = credentialOf(request, tokens, parts.directLineSecret);
    if (credential.kind !== 'secret') throw new FingerpostError('token.not-allowed');
    const { user, trustedOrigins } = generateSchema.parse(request.body ?? {});
    const bearer = newBearer(conversationId(parts.random(16)), tokens);
    return answer({
      ...bearer,
      ...(user?.id === undefined ? {} : { user: user.id }),
      ...(user?.name === undefined ? {} : { name: user.name }),
      ...(trustedOrigins ? { origins: trustedOrigins.map((url) => new URL(url).origin) } : {}),
    });
  });

  app.post('/tokens/refresh', async (request) => {
    const credential = credentialOf(request, tokens, parts.directLineSecret);
    if (credential.kind !== 'token') throw new FingerpostError('token.not-allowed');
    return answer(bearerOf(credential.token));
  });

  function answer(bearer: Bearer) {
    return { conversationId: bearer.conv, token: tokens.token(bearer), expires_in: TOKEN_SECONDS };
  }
}

/** Microsoft's service reads names in any case, and its own examples write `User` and `Id`. */
function lowerCaseNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name.charAt(0).toLowerCase() + name.slice(1), held]),
  );
}
