import type { FastifyInstance } from 'fastify';
import type { Locale } from '../../../locales/locale.ts';
import { FingerpostError } from '../../errors.ts';
import { acceptForms, pageLocale } from '../../http/scriptless-page.ts';
import { readPaperStyle } from '../../paper-page/paper-style.ts';
import { COMMON_HEADERS } from '../../web/chat-page/headers.ts';
import { escaped } from '../../web/chat-page/html.ts';
import { languageLinks } from '../../web/paper/languages.ts';
import { type PaperFrame, paperHtml } from '../../web/paper/paper-html.ts';
import { deletedOn, deletionCode } from './deletion-code.ts';
import { forgetPerson } from './forget-person.ts';
import type { MessengerParts } from './parts.ts';
import { personInSignedRequest } from './signature.ts';

export type DeletionPage = {
  readonly say: (locale: Locale, ...said: Parameters<PaperFrame['say']>) => string;
  /** The name of the local service. */
  readonly service: string;
  /** A day in words. */
  readonly dayWords: (locale: Locale, at: number) => string;
};

const PATH = '/messenger/data-deletion';
/** A signed request is a few hundred characters. In bytes. */
const FORM_LIMIT = 8_192;

/**
 * Meta's data-deletion callback: somebody removed our app on Facebook and asks that their data goes too. It is done before it is answered, and
 * the answer names a page that says so (developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback).
 * A Fastify plugin.
 */
export function deletionRoutes(parts: MessengerParts, page: DeletionPage): (app: FastifyInstance) => Promise<void> {
  const { appSecret, publicUrl } = parts.settings;
  return async (app) => {
    const { style, policy } = await readPaperStyle(new URL('deletion.css', import.meta.url));
    acceptForms(app, FORM_LIMIT);

    app.post<{ Body: { readonly signed_request?: unknown } | undefined }>(PATH, async (request) => {
      const appScopedId = personInSignedRequest(request.body?.signed_request, appSecret);
      if (appScopedId === null) throw new FingerpostError('signature.invalid');
      await forgetPerson(appScopedId, parts);
      const code = deletionCode(parts.clock(), parts.random(6), appSecret);
      return { url: new URL(`${PATH}/${code}`, publicUrl).href, confirmation_code: code };
    });

    app.get<{ Params: { code: string }; Querystring: { lang?: unknown } }>(`${PATH}/:code`, async (request, reply) => {
      const { code } = request.params;
      const at = deletedOn(code, appSecret);
      if (at === null) throw new FingerpostError('request.not-found');
      const locale = pageLocale(request, request.query.lang);
      const say: PaperFrame['say'] = (...said) => page.say(locale, ...said);
      const frame = { locale, say, service: page.service, style };
      return reply
        .headers({
          ...COMMON_HEADERS,
          'content-security-policy': policy,
          'cache-control': 'no-store',
          vary: 'accept-language',
        })
        .type('text/html; charset=utf-8')
        .send(
          paperHtml(frame, {
            title: 'conversation:deletion.title',
            main: `<p>${escaped(say('conversation:deletion.text', { day: page.dayWords(locale, at) }))}</p>`,
            languages: languageLinks(frame, `${PATH}/${code}`),
          }),
        );
    });
  };
}
