import type { Hub } from '../../../knowledge/schema/hub.ts';
import { type HubId, hubIdSchema } from '../../conversation/ids.ts';

/** What decides which hub a request goes to. */
export type Asks = { readonly topics: readonly string[]; readonly area: string | null };
export type Route = { readonly hub: HubId; readonly role: string | null };

/**
 * The hub that a request goes to, and the role of staff that is asked first there. A hub that serves the person's area comes before one that
 * serves their topic, and that before one that serves anybody; nobody is sent to a hub for other areas or topics. `usual` takes who is left.
 */
export function hubFor(asks: Asks, hubs: readonly Hub[], usual: HubId): Route {
  const fitting = hubs.filter((hub) => fits(hub, asks));
  const best = fitting.toSorted((a, b) => rank(b, usual) - rank(a, usual))[0];
  const hub = best === undefined ? usual : hubIdSchema.parse(best.id);
  const roles = hubs.find(({ id }) => id === hub)?.roles ?? [];
  const role = roles.find(({ topics }) => asks.topics.some((topic) => (topics as readonly string[]).includes(topic)));
  return { hub, role: role?.role ?? null };
}

function fits({ serves: { areas, topics } }: Hub, asks: Asks): boolean {
  return (
    (areas.length === 0 || (asks.area !== null && (areas as readonly string[]).includes(asks.area))) &&
    (topics.length === 0 || asks.topics.some((topic) => (topics as readonly string[]).includes(topic)))
  );
}

function rank({ id, serves }: Hub, usual: HubId): number {
  return (serves.areas.length > 0 ? 4 : 0) + (serves.topics.length > 0 ? 2 : 0) + (id === usual ? 1 : 0);
}
