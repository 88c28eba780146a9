import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { LOCALES, type Locale, servedLocale } from '../../../locales/locale.ts';
import type { PageKind, PageWords, Words } from '../chat/page-data.ts';
import { ASSETS, readBuiltPage } from './built-page.ts';
import { bestEncoding, type Encoded, encodedText } from './encoded.ts';
import { exitPage } from './exit-page.ts';
import { type FirstScreen, firstScreen } from './first-screen.ts';
import { COMMON_HEADERS, chatPolicy, EXIT_POLICY } from './headers.ts';
import { acceptDaysForms, isOurForm, keptDaysForm } from './kept-days.ts';
import { preferredLocale } from './preferred-locale.ts';

export type ChatPageOptions = {
  /** `locales/<locale>/chat.json` of every language. */
  readonly words: Readonly<Record<Locale, Words>>;
  /** Where the build of the page lies. */
  readonly assetsDir: string;
  /** The name of the local service, as people know it. */
  readonly service: string;
  /** What the bot says first in each language, one text for each message: shown before the conversation has begun. */
  readonly greeting: (locale: Locale) => readonly string[];
  /** The neutral site that Exit goes on to. */
  readonly leaveTo: string;
  /** Origins of the sites on whose pages the chat may stand. Without any there is no `/chat/embedded`. */
  readonly framedBy?: readonly string[];
  /** `locales/<locale>/kiosk.json` of every language. Without them there is no `/chat/kiosk`. */
  readonly kioskWords?: Readonly<Record<Locale, Words>>;
};

const YEAR_S = 31_536_000;

/** A page for one person alone: the smallest encoding would take thirty times as long as this one. */
const QUICK = ['gzip'] as const;

/** The page is small and changes with every version: a browser asks each time. It holds nothing of the person. */
const NOT_KEPT = { 'cache-control': 'no-cache' } as const;

/**
 * The server's side of the chat page: `/` and `/chat` with the first screen rendered in the reader's language, `/chat/embedded` for a frame
 * on the pages of other sites, the words for another language, the built files, and the way out.
 */
export function chatPage(options: ChatPageOptions): FastifyPluginAsync {
  const { words, assetsDir, service, greeting, leaveTo, framedBy = [], kioskWords } = options;
  return async (app: FastifyInstance) => {
    const built = await readBuiltPage(assetsDir);
    const screenOf = (kind: PageKind, path: string, words: ChatPageOptions['words'], locale: Locale): FirstScreen => ({
      kind,
      path,
      framedBy,
      locale,
      words: words[locale],
      service,
      greeting: greeting(locale),
      built,
    });
    const screensOf = (kind: PageKind, path: string, words: ChatPageOptions['words']) =>
      inEachLanguage((locale) => encodedText(firstScreen(screenOf(kind, path, words, locale))));
    const leaving = exitPage(leaveTo);

    await app.register(fastifyStatic, {
      root: assetsDir,
      prefix: ASSETS,
      preCompressed: true,
      immutable: true,
      maxAge: YEAR_S * 1000,
      index: false,
      decorateReply: false,
      allowedPath: (path) => /^\/[\w-]+\.(?:js|svg)$/.test(path),
      setHeaders: (response) => {
        response.headers(COMMON_HEADERS);
      },
    });

    // Only a language that is served goes on with them: an address of ours never repeats what was asked for.
    app.get<{ Querystring: { lang?: unknown } }>('/', (request, reply) => {
      const locale = askedLocale(request.query);
      return reply.redirect(locale === null ? '/chat' : `/chat?lang=${locale}`, 302);
    });

    serve('page', '/chat', words, (host) => ({ 'content-security-policy': chatPolicy(built.styleHash, host) }));
    openedWithDays();
    if (framedBy.length > 0) {
      serve('embedded', '/chat/embedded', words, (host) => ({
        'content-security-policy': chatPolicy(built.styleHash, host, framedBy),
        // A site that isolates itself from others only takes in what says that it may be taken in.
        'cross-origin-resource-policy': 'cross-origin',
      }));
    }
    serveWords('/chat/words', words);
    if (kioskWords) {
      const both = inEachLanguage((locale) => ({ ...words[locale], ...kioskWords[locale] }));
      serve('kiosk', '/chat/kiosk', both, (host) => ({
        'content-security-policy': chatPolicy(built.styleHash, host),
        'cache-control': 'no-store',
      }));
      serveWords('/chat/kiosk/words', both);
    }

    /** `own` are the headers that this kind of page has beside the common ones, for the host that was asked. */
    function serve(
      kind: PageKind,
      path: string,
      said: typeof words,
      own: (host: string) => Record<string, string>,
    ): void {
      const screens = screensOf(kind, path, said);
      app.get<{ Querystring: { lang?: unknown } }>(path, async (request, reply) => {
        const asked = askedLocale(request.query);
        const screen = screens[asked ?? preferredLocale(request.headers['accept-language'])];
        reply.headers({ ...COMMON_HEADERS, ...NOT_KEPT, ...own(request.host) });
        reply.header('vary', 'accept-encoding, accept-language').type('text/html; charset=utf-8');
        return sendEncoded(reply, await screen(bestEncoding(request.headers['accept-encoding'])));
      });
    }

    /** From the page of the dated list, with the days that the person said yes to: in a form, so that no address has them. */
    function openedWithDays(): void {
      acceptDaysForms(app);
      app.post('/chat', async (request, reply) => {
        const { days, ...form } = keptDaysForm.parse(request.body);
        const locale = askedLocale(form) ?? preferredLocale(request.headers['accept-language']);
        const screen = screenOf('page', '/chat', words, locale);
        const page = encodedText(firstScreen(isOurForm(request) ? { ...screen, days } : screen));
        reply.headers({ ...COMMON_HEADERS, 'content-security-policy': chatPolicy(built.styleHash, request.host) });
        reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
        return sendEncoded(reply, await page(bestEncoding(request.headers['accept-encoding'], QUICK)));
      });
    }

    function serveWords(path: string, said: typeof words): void {
      const texts = inEachLanguage((locale) =>
        encodedText(JSON.stringify({ locale, words: said[locale] } satisfies PageWords)),
      );
      app.get<{ Params: { locale: string } }>(`${path}/:locale`, async (request, reply) => {
        const locale = servedLocale(request.params.locale);
        if (locale === null || locale !== request.params.locale) return reply.callNotFound();
        reply.headers({ ...COMMON_HEADERS, ...NOT_KEPT }).header('vary', 'accept-encoding');
        reply.type('application/json; charset=utf-8');
        return sendEncoded(reply, await texts[locale](bestEncoding(request.headers['accept-encoding'])));
      });
    }

    app.get('/chat/exit', (_request, reply) =>
      reply
        .headers({ ...COMMON_HEADERS, 'content-security-policy': EXIT_POLICY, 'cache-control': 'no-store' })
        .header('clear-site-data', '"cache", "cookies", "storage"')
        .type('text/html; charset=utf-8')
        .send(leaving),
    );
  };
}

function inEachLanguage<Made>(make: (locale: Locale) => Made): Readonly<Record<Locale, Made>> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, Made>;
}

function sendEncoded(reply: FastifyReply, { encoding, body }: Encoded): FastifyReply {
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(body);
}

/** The language that an address names; null where it names none that is served. */
function askedLocale({ lang }: { readonly lang?: unknown }): Locale | null {
  return typeof lang === 'string' ? servedLocale(lang) : null;
}
