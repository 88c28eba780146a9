import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { introductionIn } from '../../dialogs/introduction/in-state.ts';
import { isUnderWay } from '../../dialogs/introduction/introduction.ts';
import { holdsFor } from '../../dialogs/introduction/partners.ts';
import type { Said } from '../../dialogs/said.ts';
import type { World } from '../../dialogs/world.ts';
import { type Locale, SOURCE_LOCALE, servedLocale } from '../../locales/locale.ts';
import type { ConversationStore } from '../conversation/store.ts';
import type { FormLinks } from '../desk/introductions/form-links.ts';
import { readPaperStyle } from '../paper-page/paper-style.ts';
import { COMMON_HEADERS } from '../web/chat-page/headers.ts';
import { type FormFrame, formHtml, noFormHtml } from './introduction-html.ts';

export type IntroductionPageOptions = {
  readonly store: Pick<ConversationStore, 'load'>;
  readonly links: Pick<FormLinks, 'open'>;
  /** What agreements there are, and whether those of the demonstration count. */
  readonly introducing: Pick<World, 'knowledge' | 'demonstration'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly say: (locale: Locale, said: Said) => string;
  /** The name of the local service. */
  readonly service: string;
  /** The address under which somebody reached us, without a path. */
  readonly origin: (request: FastifyRequest) => string;
};

type Asked = { Params: { link: string }; Querystring: { lang?: unknown } };

/**
 * `/introduction/<link>`: the form for a partner that has no system, for as long as the introduction is agreed and under way. One that was
 * withdrawn says so; a wrong address, one that is over and one that the agreement with the partner does not cover any more before it was told
 * get the same answer.
 */
export function introductionPage(options: IntroductionPageOptions): FastifyPluginAsync {
  const { store, links, introducing, clock, say, service, origin } = options;
  return async (app: FastifyInstance) => {
    const { style, policy } = await readPaperStyle(new URL('introduction.css', import.meta.url));

    app.get<Asked>('/introduction/:link', async (request, reply) => {
      const found = await introductionAt(request.params.link);
      const { status, html } = pageOf(found, request);
      return reply
        .code(status)
        .headers({ ...COMMON_HEADERS, 'content-security-policy': policy, 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(html);
    });

    function pageOf(found: Awaited<ReturnType<typeof introductionAt>>, request: FastifyRequest<Asked>) {
      if (found === undefined || !(isUnderWay(found) || found.state === 'withdrawn')) {
        return { status: 404, html: noFormHtml(frameIn(null), 'over') };
      }
      if (found.state === 'withdrawn') return { status: 410, html: noFormHtml(frameIn(null), 'withdrawn') };
      // Also when somebody opens it in their own language: a print of it would tell the language where it was left out.
      const toldLanguage = found.shared.language ?? null;
      const asked = typeof request.query.lang === 'string' ? servedLocale(request.query.lang) : null;
      const address = new URL(`/introduction/${found.link}`, origin(request)).href;
      return { status: 200, html: formHtml(frameIn(toldLanguage && (asked ?? toldLanguage)), found, address) };
    }

    function frameIn(beside: Locale | null): FormFrame {
      const paper = {
        locale: SOURCE_LOCALE,
        say: (key: Said['key']) => say(SOURCE_LOCALE, { key }),
        service,
        style,
      };
      return { paper, say, beside };
    }
  };

  async function introductionAt(link: string) {
    const place = links.open(link);
    const conversation = place && (await store.load(place.conversation, { fresh: true }));
    if (!conversation) return undefined;
    const found = introductionIn(conversation.state, place.introduction);
    const tells = found?.state === 'agreed';
    return tells && !holdsFor(found, conversation.state, { ...introducing, now: clock() }) ? undefined : found;
  }
}
