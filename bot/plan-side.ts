import { fileURLToPath } from 'node:url';
import type { FastifyPluginAsync } from 'fastify';
import { codeIn, grouped } from '../dialogs/plan/code.ts';
import { planView } from '../dialogs/render/plan-view.ts';
import { sayTo } from '../dialogs/render/say.ts';
import type { Wording } from './compose.ts';
import type { Config } from './config.ts';
import { addressKey } from './http/limits.ts';
import { ownOrigin } from './http/own-origin.ts';
import { noteError } from './http/request-log.ts';
import type { PlanCodes } from './plan-codes.ts';
import { planPage } from './web/plan-page/plan-page.ts';

type Parts = { readonly codes: Pick<PlanCodes, 'find'>; readonly clock: () => number; readonly root: URL };

/** The page of a plan, as `npm start` built it. */
export function planPageOf(
  config: Pick<Config, 'operator' | 'publicUrl'>,
  wording: Pick<Wording, 'reader'>,
  { codes, clock, root }: Parts,
): FastifyPluginAsync {
  return planPage({
    say: (locale, key) => sayTo(wording.reader(locale), { key }),
    service: config.operator,
    assetsDir: fileURLToPath(new URL('.build/plan/', root)),
    origin: (request) => ownOrigin(request, config.publicUrl),
    note: noteError,
    open: async (typed, request) => {
      const code = codeIn(typed);
      if (code === null) return { kind: 'none' };
      const found = await codes.find(code, { kind: 'address', id: addressKey(request.ip) });
      if (found.kind !== 'plan') return found;
      return {
        kind: 'plan',
        grouped: grouped(code),
        view: (locale) => planView(wording.reader(locale), found.plan, clock()),
      };
    },
  });
}
