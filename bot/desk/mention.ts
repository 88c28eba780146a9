import type { Mentions } from '../conversation/mentions.ts';
import type { ConversationStore } from '../conversation/store.ts';
import type { Mentions as Shown } from '../wire/mentions.ts';
import { supervisesWhere } from './auth/supervises.ts';
import type { Staff } from './auth/verify-staff.ts';
import { isBeside } from './rules/beside.ts';
import { dayOf, hubsOf } from './staff-member.ts';

type Ports = {
  readonly mentions: Mentions;
  readonly store: Pick<ConversationStore, 'load'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/** What of it is still to be looked at: a talk that is over, or has gone to another hub, is taken from the list. */
export async function mentionsFor(
  staff: Pick<Staff, 'member' | 'roles'>,
  { mentions, store, clock }: Ports,
): Promise<Shown['mentions']> {
  const { member } = staff;
  const hubs = hubsOf(member, dayOf(clock()));
  const shown: Shown['mentions'] = [];
  for (const { conversation: id, by, at } of await mentions.list(member.id)) {
    const conversation = await store.load(id, { fresh: true });
    const hold = conversation?.hold;
    if (!conversation || hold?.kind !== 'joined' || !hubs.includes(hold.handOff.hub)) {
      await mentions.drop(member.id, id);
      continue;
    }
    const mayJoin = supervisesWhere(staff, hold) && !hold.handOff.refused.includes(member.id);
    const mayOpen = mayJoin || hold.staff.id === member.id || isBeside(conversation, member.id);
    shown.push({ conversation: id, by, at, locale: conversation.state.locale, mayOpen });
  }
  return shown;
}
