import type { FastifyRequest } from 'fastify';
import { type Locale, SOURCE_LOCALE, servedLocale } from '../../locales/locale.ts';

/** The language to answer a request in, before anything is known about who sent it: what its body says, then its browser. */
export function localeOf(request: FastifyRequest): Locale {
  return bodyLocale(request.body) ?? browserLocale(request) ?? SOURCE_LOCALE;
}

/** The first language that the browser asks for and we serve. Browsers list them by preference, so weights are not read. */
export function browserLocale(request: FastifyRequest): Locale | null {
  const asked = request.headers['accept-language'] ?? '';
  for (const range of asked.split(',', 20)) {
    const locale = servedLocale(range.split(';')[0]?.trim() ?? '');
    if (locale) return locale;
  }
  return null;
}

function bodyLocale(body: unknown): Locale | null {
  if (typeof body !== 'object' || body === null || !('locale' in body)) return null;
  return typeof body.locale === 'string' ? servedLocale(body.locale) : null;
}
