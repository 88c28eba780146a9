import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import { directoryOf } from '../knowledge/open-referral/directory.ts';
import type { Content } from './compose.ts';
import type { Config } from './config.ts';
import { openReferralApi } from './open-referral/api/open-referral-api.ts';
import { contentChanged } from './open-referral/content-changed.ts';

/** What one address may read of the directory: a copy of all of it at once, and then a page every second. */
const READING_LIMIT = { burst: 600, perMinute: 60 };

/** The public directory of services. Example areas are in it in the demonstration only, and are marked there. */
export function publicDirectory(config: Config, { knowledge }: Content, root: URL): FastifyPluginAsync {
  const demonstration = config.mode.kind === 'demonstration';
  const areas = knowledge.areas.filter((it) => demonstration || !it.example);
  const { organisations, services } = knowledge;
  const changed = contentChanged(fileURLToPath(new URL('knowledge/', root)));
  return openReferralApi({
    directory: directoryOf({ areas, organisations, services }, changed),
    publicUrl: config.publicUrl,
    allowance: READING_LIMIT,
    clock: Date.now,
  });
}
