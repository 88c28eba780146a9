import type { Staffing } from '../../dialogs/staffing.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { hubHours } from '../../knowledge/opening/hub-hours.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Helper } from '../conversation/duty.ts';
import type { HubId } from '../conversation/ids.ts';

export type StaffingPorts = {
  readonly knowledge: Pick<KnowledgeBase, 'hubs' | 'hoursIn'>;
  readonly duty: { onDuty(hub: HubId): Promise<{ readonly helpers: readonly Helper[] }> };
};

/**
 * Whether somebody is there for who speaks this language. An open desk is somebody, whatever the hours say. Within the hours somebody is
 * about to be. Of a hub whose hours nobody has told us nothing is known, so nothing is said; nor of an example, which nobody has verified.
 */
export async function staffingOf(
  hub: HubId,
  locale: Locale,
  now: number,
  { knowledge, duty }: StaffingPorts,
): Promise<Staffing> {
  const known = knowledge.hubs.find(({ id }) => id === hub);
  if (known === undefined || known.example) return { kind: 'here' };
  const where = knowledge.hoursIn(known.area);
  const { open, next, speaks, closes } = hubHours(known, locale, where, now);
  if (closes !== null) return { kind: 'here', closes: { zone: where.timezone, ...closes } };
  if (open || (await duty.onDuty(hub)).helpers.length > 0) return { kind: 'here' };
  return { kind: 'away', zone: where.timezone, next, speaks };
}
