import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { type ArrivalCount, FEWEST_COUNTED } from '../../conversation/plans.ts';
import { type Arrivals, arrivalsSchema } from '../../wire/arrivals.ts';
import { READS_NUMBERS } from '../auth/allow.ts';
import type { DeskParts } from './parts.ts';

/** How many came by whose link: sums, with nobody in them. */
export function answerArrivals(app: FastifyInstance, { counts, giverName }: DeskParts): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/arrivals',
    {
      config: { access: READS_NUMBERS },
      schema: { summary: 'How many came by whose link, by month', response: { 200: arrivalsSchema } },
    },
    async () => ({ fewest: FEWEST_COUNTED, months: monthsOf(await counts.arrivals(), giverName) }),
  );
}

/** The newest month first; in it whoever sent most, and those with few by name, so that their order tells nothing. */
function monthsOf(counted: readonly ArrivalCount[], nameOf: (giver: string) => string): Arrivals['months'] {
  const byMonth = Map.groupBy(counted, ({ month }) => month);
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, sums]) => ({
      month,
      givers: sums
        .map(({ giver, count }) => ({ name: nameOf(giver), count }))
        .sort((a, b) => sizeOf(b.count) - sizeOf(a.count) || (a.name < b.name ? -1 : 1)),
    }));
}

function sizeOf(count: number | 'few'): number {
  return count === 'few' ? 0 : count;
}
