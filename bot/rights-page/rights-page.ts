import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { dayOf, localDay } from '../../knowledge/opening/calendar.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import type { Locale } from '../../locales/locale.ts';
import { acceptForms, pageLocale } from '../http/scriptless-page.ts';
import { readPaperStyle } from '../paper-page/paper-style.ts';
import { COMMON_HEADERS } from '../web/chat-page/headers.ts';
import { type RightsForm, readForm } from './rights-form.ts';
import { rightsPageOf } from './rights-html.ts';
import { viewOf } from './rights-view.ts';

export type RightsPageOptions = {
  readonly knowledge: KnowledgeBase;
  readonly say: (locale: Locale, key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
  /** The name of the local service. */
  readonly service: string;
  readonly clock: () => number;
};

/** All answers with their names are far smaller than this. In bytes. */
const FORM_LIMIT = 8_192;
/** Rules hold by the day of the country that they are of. */
const ZONE = 'Europe/London';

const NOTHING_SAID: Omit<RightsForm, 'lang' | 'about'> = {
  answers: new Map(),
  change: null,
  finish: false,
  wrong: null,
};

/**
 * "What can I get?": asks, and says what a person can probably get. Every answer travels in the form and in nothing else: nothing is
 * kept, counted or logged, and the conversation never hears of it.
 */
export function rightsPage({ knowledge, say, service, clock }: RightsPageOptions): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const { style, policy } = await readPaperStyle(new URL('rights.css', import.meta.url));
    const send = (request: FastifyRequest, reply: FastifyReply, form: RightsForm): FastifyReply => {
      const locale = pageLocale(request, form.lang);
      const view = viewOf(knowledge, form, dayOf(localDay(clock(), ZONE)));
      const words = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => say(locale, key, params);
      const frame = { locale, say: words, knowledge, service, style, about: form.about };
      return reply
        .headers({ ...COMMON_HEADERS, 'content-security-policy': policy, 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(rightsPageOf(frame, view));
    };

    acceptForms(app, FORM_LIMIT);

    app.get<{ Querystring: { lang?: unknown; about?: unknown } }>('/rights', async (request, reply) => {
      const { lang, about } = request.query;
      reply.header('vary', 'accept-language');
      return send(request, reply, { ...NOTHING_SAID, lang: asText(lang), about: asText(about) });
    });

    app.post('/rights', async (request, reply) => send(request, reply, readForm(knowledge.eligibility, request.body)));
  };
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 60 ? value : undefined;
}
