import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Locale, servedLocale } from '../../locales/locale.ts';
import { preferredLocale } from '../web/chat-page/preferred-locale.ts';

/** Lets the routes of `app` take forms, as browsers send them without a script: an object of texts. `limit` is in bytes. */
export function acceptForms(app: FastifyInstance, limit: number): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: limit },
    async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );
}

/** The language of a page: the one that was asked for, where it is served, else the browser's. */
export function pageLocale(request: FastifyRequest, asked: unknown): Locale {
  return (
    (typeof asked === 'string' ? servedLocale(asked) : null) ?? preferredLocale(request.headers['accept-language'])
  );
}

/** No script at all, one style known by its hash, a form to ourselves. */
export function scriptlessPolicy(styleHash: string): string {
  return [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
