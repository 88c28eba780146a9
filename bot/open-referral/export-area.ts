import { loadPlaces } from '../../knowledge/load/load-places.ts';
import { directoryOf } from '../../knowledge/open-referral/directory.ts';
import { pageOf, type WirePage } from '../../knowledge/open-referral/wire/page.ts';
import type { WireService } from '../../knowledge/open-referral/wire/wire.ts';

/**
 * All services of an area, whole, as one page.
 * @throws BrokenKnowledge when the areas' files are broken; RangeError when there is no such area.
 */
export function exportArea(root: string, area: string): WirePage<WireService> {
  const places = loadPlaces(root);
  if (!places.areas.some((it) => it.id === area)) throw new RangeError(`There is no area ${area}.`);
  const services = places.services.filter((it) => it.area === area);
  const written = directoryOf({ ...places, services }).services.map((it) => it.service);
  return pageOf(written, 1, Math.max(1, written.length));
}
