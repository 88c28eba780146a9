import type { FastifyPluginAsync } from 'fastify';
import { sayTo } from '../dialogs/render/say.ts';
import type { Wording } from './compose.ts';
import type { Config } from './config.ts';
import { ownOrigin } from './http/own-origin.ts';
import { type IntroductionPageOptions, introductionPage } from './introduction-page/introduction-page.ts';

/** The page of a printed introduction. It reads a conversation's state, and nothing else of it. */
export function introductionFormOf(
  config: Pick<Config, 'operator' | 'publicUrl'>,
  wording: Pick<Wording, 'reader'>,
  outside: Pick<IntroductionPageOptions, 'store' | 'links' | 'introducing' | 'clock'>,
): FastifyPluginAsync {
  return introductionPage({
    ...outside,
    say: (locale, said) => sayTo(wording.reader(locale), said),
    service: config.operator,
    origin: (request) => ownOrigin(request, config.publicUrl),
  });
}
