import type { FastifyPluginAsync } from 'fastify';
import { sayTo } from '../dialogs/render/say.ts';
import type { Content, Wording } from './compose.ts';
import type { Config } from './config.ts';
import { rightsPage } from './rights-page/rights-page.ts';

/** The rights check, over the rules of the knowledge base. It has no part in the conversations and no store. */
export function rightsPageOf(
  config: Pick<Config, 'operator'>,
  content: Pick<Content, 'knowledge'>,
  wording: Pick<Wording, 'reader'>,
): FastifyPluginAsync {
  return rightsPage({
    knowledge: content.knowledge,
    say: (locale, key, params) => sayTo(wording.reader(locale), { key, ...(params && { params }) }),
    service: config.operator,
    clock: Date.now,
  });
}
