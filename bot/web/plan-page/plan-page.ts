import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MessageKey } from '../../../locales/catalogue.ts';
import { type Locale, servedLocale } from '../../../locales/locale.ts';
import { type PageSource, readBuiltPage } from '../chat-page/built-page.ts';
import { COMMON_HEADERS } from '../chat-page/headers.ts';
import { preferredLocale } from '../chat-page/preferred-locale.ts';
import { askPage, type PlanFrame, type PlanView, planPageOf } from './plan-html.ts';
import { qrCode } from './qr-code.ts';

/** What a code led to: the plan in each language, with the code as we write it. */
export type Opened =
  | { readonly kind: 'plan'; readonly grouped: string; readonly view: (locale: Locale) => PlanView }
  | { readonly kind: 'none' }
  | { readonly kind: 'wait' };

export type PlanPageOptions = {
  readonly say: (locale: Locale, key: MessageKey) => string;
  /** The name of the local service, as people know it. */
  readonly service: string;
  /** Where the build of the page lies. */
  readonly assetsDir: string;
  /** Looks for what was typed as a code. */
  readonly open: (typed: string, request: FastifyRequest) => Promise<Opened>;
  /** The address under which the person reached us, without a path. */
  readonly origin: (request: FastifyRequest) => string;
  /** Notes for the log which error an answer was. */
  readonly note: (request: FastifyRequest, error: 'plan.not-found' | 'request.too-many') => void;
};

/** A form with a code and a language is far smaller than this. In bytes. */
const FORM_LIMIT = 1_024;
/** Who tried too many codes is told to wait so long. In seconds. */
const WAIT_S = 600;

const YEAR_S = 31_536_000;

const PLAN: PageSource = { script: 'open.ts', style: 'plan.css', assets: '/plan/assets/' };

const askedSchema = z.object({ code: z.string().max(100), lang: z.string().max(20).optional() });

/**
 * The page of a plan. GET asks for the code; POST shows the plan. The code travels in a form or after `#`, where no log, proxy or history of
 * addresses on the way keeps it, and stands in nothing that we write.
 */
export function planPage(options: PlanPageOptions): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const { say, service, open, origin, note } = options;
    const built = await readBuiltPage(options.assetsDir, PLAN);
    const frame = (locale: Locale): PlanFrame => ({ locale, say: (key) => say(locale, key), service, built });
    const ask = askPages(frame);
    const send = (reply: FastifyReply, html: string): FastifyReply =>
      reply
        .headers({ ...COMMON_HEADERS, 'content-security-policy': policy(built.styleHash), 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(html);

    await app.register(fastifyStatic, {
      root: options.assetsDir,
      prefix: PLAN.assets,
      immutable: true,
      maxAge: YEAR_S * 1000,
      index: false,
      decorateReply: false,
      allowedPath: (path) => /^\/[\w-]+\.js$/.test(path),
      setHeaders: (response) => {
        response.headers(COMMON_HEADERS);
      },
    });

    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT },
      async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
    );

    app.get<{ Querystring: { lang?: unknown } }>('/plan', async (request, reply) => {
      reply.header('vary', 'accept-language');
      return send(reply, ask(localeFor(request, request.query.lang)));
    });

    app.post('/plan', async (request, reply) => {
      const { code, lang } = askedSchema.parse(request.body);
      const locale = localeFor(request, lang);
      const opened = await open(code, request);
      switch (opened.kind) {
        case 'plan': {
          const qr = qrCode(`${origin(request)}/plan#${opened.grouped}`);
          return send(reply, planPageOf(frame(locale), opened.view(locale), { grouped: opened.grouped, qr }));
        }
        case 'none':
          note(request, 'plan.not-found');
          reply.code(404);
          return send(reply, ask(locale, 'plan.not-found'));
        case 'wait':
          note(request, 'request.too-many');
          reply.code(429).header('retry-after', String(WAIT_S));
          return send(reply, ask(locale, 'request.too-many'));
      }
    });
  };
}

const PROBLEMS = {
  'plan.not-found': { key: 'conversation:plan.code-wrong', error: 'plan.not-found' },
  'request.too-many': { key: 'conversation:plan.code-wait', error: 'request.too-many' },
} as const;

/** The page that asks for a code says nothing about anybody, so each is made once: who tries thousands of codes costs little. */
function askPages(frame: (locale: Locale) => PlanFrame): (locale: Locale, error?: keyof typeof PROBLEMS) => string {
  const made = new Map<string, string>();
  return (locale, error) => {
    const name = `${locale} ${error ?? ''}`;
    const html = made.get(name) ?? askPage(frame(locale), error ? PROBLEMS[error] : null);
    made.set(name, html);
    return html;
  };
}

function localeFor(request: FastifyRequest, asked: unknown): Locale {
  const chosen = typeof asked === 'string' ? servedLocale(asked) : null;
  return chosen ?? preferredLocale(request.headers['accept-language']);
}

/** Our own script, one style known by its hash, a form to ourselves, and nothing else. */
function policy(styleHash: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src '${styleHash}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
