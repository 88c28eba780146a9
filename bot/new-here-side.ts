import type { FastifyPluginAsync } from 'fastify';
import { sayTo } from '../dialogs/render/say.ts';
import type { Content, Wording } from './compose.ts';
import type { Config } from './config.ts';
import { newHerePage } from './new-here-page/new-here-page.ts';

/** The page for who is new here, over the stages and guides of the knowledge base. It has no part in the conversations and no store. */
export function newHerePageOf(
  config: Pick<Config, 'operator'>,
  content: Pick<Content, 'knowledge'>,
  wording: Pick<Wording, 'reader'>,
): FastifyPluginAsync {
  return newHerePage({
    knowledge: content.knowledge,
    say: (locale, key, params) => sayTo(wording.reader(locale), { key, ...(params && { params }) }),
    service: config.operator,
    clock: Date.now,
  });
}
