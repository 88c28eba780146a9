import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import type { Config } from './config.ts';
import { launcher } from './web/embed-page/launcher-route.ts';

/** The script for other sites, as `npm start` built it; nothing where no site is named that may have the chat on its pages. */
export function launcherOf({ embedOrigins }: Pick<Config, 'embedOrigins'>, root: URL): FastifyPluginAsync[] {
  return embedOrigins.length === 0 ? [] : [launcher(fileURLToPath(new URL('.build/embed/embed.js', root)))];
}
