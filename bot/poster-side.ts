import type { FastifyPluginAsync } from 'fastify';
import { sayTo } from '../dialogs/render/say.ts';
import type { Content, Wording } from './compose.ts';
import type { Config } from './config.ts';
import type { Givers } from './givers.ts';
import { ownOrigin } from './http/own-origin.ts';
import { posterPage } from './poster-page/poster-page.ts';

/** The page that makes posters with the chat's address. It has no part in the conversations and no store. */
export function posterOf(
  config: Pick<Config, 'operator' | 'publicUrl'>,
  content: Pick<Content, 'knowledge'>,
  wording: Pick<Wording, 'reader'>,
  givers: Givers,
): FastifyPluginAsync {
  return posterPage({
    knowledge: content.knowledge,
    givers,
    say: (locale, key, params) => sayTo(wording.reader(locale), { key, ...(params && { params }) }),
    service: config.operator,
    origin: (request) => ownOrigin(request, config.publicUrl),
  });
}
