import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { LANGUAGES, LOCALES, type Locale } from '../../locales/locale.ts';
import type { Givers } from '../givers.ts';
import { pageLocale } from '../http/scriptless-page.ts';
import { readPaperStyle } from '../paper-page/paper-style.ts';
import { STARTS, startNamed } from '../starting-points.ts';
import { COMMON_HEADERS } from '../web/chat-page/headers.ts';
import type { PaperFrame } from '../web/paper/paper-html.ts';
import { type Option, type Poster, posterHtml } from './poster-html.ts';

export type PosterPageOptions = {
  readonly knowledge: Pick<KnowledgeBase, 'guides' | 'guide' | 'guideText'>;
  readonly givers: Givers;
  readonly say: (locale: Locale, key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
  /** The name of the local service. */
  readonly service: string;
  /** The address under which the person reached us, without a path. */
  readonly origin: (request: FastifyRequest) => string;
};

const askedSchema = z.object({
  lang: z.string().max(20).optional().catch(undefined),
  from: z.string().max(80).optional().catch(undefined),
  start: z.string().max(80).optional().catch(undefined),
});

/**
 * `/poster`: the chat's address as a QR code on a sheet to print, with language, starting point and who gives it. It holds nothing that is
 * not public, and only what is known: whoever makes up an address of this page gets a poster without what they made up.
 */
export function posterPage({ knowledge, givers, say, service, origin }: PosterPageOptions): FastifyPluginAsync {
  return async (app: FastifyInstance) => {
    const { style, policy } = await readPaperStyle(new URL('poster.css', import.meta.url));

    app.get('/poster', async (request, reply) => {
      const asked = askedSchema.parse(request.query);
      const locale = pageLocale(request, asked.lang);
      const from = asked.from !== undefined && givers.has(asked.from) ? asked.from : '';
      const start = asked.start !== undefined && isKnown(asked.start) ? asked.start : '';
      const poster: Poster = {
        address: addressOf(origin(request), { lang: locale, start, from }),
        giver: givers.get(from) ?? null,
        chosen: { lang: locale, from, start },
        options: { lang: languages, from: giversIn(locale), start: startsIn(locale) },
      };
      const frame: PaperFrame = { locale, say: (...said) => say(locale, ...said), service, style };
      return reply
        .headers({ ...COMMON_HEADERS, 'content-security-policy': policy, 'cache-control': 'no-store' })
        .header('vary', 'accept-language')
        .type('text/html; charset=utf-8')
        .send(posterHtml(frame, poster));
    });
  };

  function isKnown(start: string): boolean {
    const found = startNamed(start);
    return found !== null && (found.action.do !== 'read-guide' || knowledge.guide(found.action.guide) !== undefined);
  }

  function giversIn(locale: Locale): Option[] {
    const named = [...givers].map(([value, label]) => ({ value, label }));
    return [{ value: '', label: say(locale, 'conversation:poster.nobody') }, ...named];
  }

  function startsIn(locale: Locale): Option[] {
    const buttons = Object.entries(STARTS).map(([value, { label }]) => ({ value, label: say(locale, label.key) }));
    const guides = knowledge.guides.map(({ id }) => ({
      value: `guide-${id}`,
      label: knowledge.guideText(id, locale).text.title,
    }));
    return [{ value: '', label: say(locale, 'conversation:poster.beginning') }, ...buttons, ...guides];
  }
}

const languages: readonly Option[] = LOCALES.map((value) => ({ value, label: LANGUAGES[value].name }));

function addressOf(origin: string, parts: Readonly<Record<string, string>>): string {
  const address = new URL('/chat', origin);
  for (const [name, value] of Object.entries(parts)) if (value !== '') address.searchParams.set(name, value);
  return address.href;
}
