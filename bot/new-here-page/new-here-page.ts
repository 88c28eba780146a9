import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { dayOf, localDay } from '../../knowledge/opening/calendar.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import type { Locale } from '../../locales/locale.ts';
import { acceptForms, pageLocale } from '../http/scriptless-page.ts';
import { readPaperStyle } from '../paper-page/paper-style.ts';
import { bestEncoding, type Encoded, encodedText } from '../web/chat-page/encoded.ts';
import { COMMON_HEADERS } from '../web/chat-page/headers.ts';
import { datedList } from './dated-list.ts';
import { readDatesForm } from './dates-form.ts';
import { datesPage } from './dates-html.ts';
import { stagesPage } from './stages-html.ts';
import type { NewHereFrame } from './talk-link.ts';

export type NewHerePageOptions = {
  readonly knowledge: KnowledgeBase;
  readonly say: (locale: Locale, key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
  /** The name of the local service. */
  readonly service: string;
  readonly clock: () => number;
};

/** Three dates and their names are far smaller than this. In bytes. */
const FORM_LIMIT = 1_024;
/** Days are counted as where the rules hold. */
const ZONE = 'Europe/London';
/** A list is made for one person alone: the smallest encoding would take thirty times as long as this one. */
const QUICK = ['gzip'] as const;

/**
 * "New here": the first guides by where somebody is now, and after a yes to asylum a list of what to do by when. Which stage is opened is
 * never sent. Dates travel in the form and in nothing else: nothing is kept, counted or logged.
 */
export function newHerePage({ knowledge, say, service, clock }: NewHerePageOptions): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const { style, policy } = await readPaperStyle(new URL('new-here.css', import.meta.url));
    const today = () => dayOf(localDay(clock(), ZONE));
    const frame = (locale: Locale): NewHereFrame => ({
      locale,
      say: (key, params) => say(locale, key, params),
      knowledge,
      service,
      style,
      today: today(),
    });
    const stages = eachDay(frame);
    const send = (reply: FastifyReply, { encoding, body }: Encoded): FastifyReply => {
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      return reply
        .headers({ ...COMMON_HEADERS, 'content-security-policy': policy, 'cache-control': 'no-store' })
        .header('vary', 'accept-encoding, accept-language')
        .type('text/html; charset=utf-8')
        .send(body);
    };

    acceptForms(app, FORM_LIMIT);

    app.get<{ Querystring: { lang?: unknown } }>('/new-here', async (request, reply) =>
      send(
        reply,
        await stages(pageLocale(request, request.query.lang))(bestEncoding(request.headers['accept-encoding'])),
      ),
    );

    app.post('/new-here', async (request, reply) => {
      const form = readDatesForm(request.body, today());
      const framed = frame(pageLocale(request, form.lang));
      const result = datedList(knowledge.moveOn, form, framed.today);
      const html = encodedText(datesPage(framed, form, result));
      return send(reply, await html(bestEncoding(request.headers['accept-encoding'], QUICK)));
    });
  };
}

/** The page of the stages says nothing about anybody and changes with the day alone: it is made and compressed once a day. */
function eachDay(frame: (locale: Locale) => NewHereFrame): (locale: Locale) => ReturnType<typeof encodedText> {
  const made = new Map<Locale, { readonly today: string; readonly page: ReturnType<typeof encodedText> }>();
  return (locale) => {
    const known = made.get(locale);
    const framed = frame(locale);
    if (known?.today === framed.today) return known.page;
    const page = encodedText(stagesPage(framed));
    made.set(locale, { today: framed.today, page });
    return page;
  };
}
