import type { ConversationId, StaffId } from '../conversation/ids.ts';
import type { Mentions } from '../conversation/mentions.ts';
import type { ConversationStore } from '../conversation/store.ts';
import { FingerpostError } from '../errors.ts';
import type { Mentions as Shown } from '../wire/mentions.ts';
import { supervisesWhere } from './auth/supervises.ts';
import type { Staff } from './auth/verify-staff.ts';
import { isBeside } from './rules/beside.ts';
import { dayOf, hubsOf, type StaffDirectory } from './staff-member.ts';
import { whyNoConversation } from './staff-record.ts';

type Ports = {
  readonly mentions: Mentions;
  readonly directory: Pick<StaffDirectory, 'find'>;
  readonly store: Pick<ConversationStore, 'load'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/**
 * Whom a note may name: colleagues of the conversation's hub who meet people, and whom the person has not refused.
 * @throws FingerpostError `request.invalid` where one of them is not such a colleague, `conversation.not-found`
 */
export async function mayBeNamed(
  id: ConversationId,
  named: readonly StaffId[],
  { directory, store, clock }: Pick<Ports, 'directory' | 'store' | 'clock'>,
): Promise<void> {
  if (named.length === 0) return;
  const hold = (await store.load(id, { fresh: true }))?.hold;
  if (hold === undefined || hold.kind === 'bot') throw new FingerpostError('conversation.not-found');
  const { hub, refused } = hold.handOff;
  const today = dayOf(clock());
  for (const staff of named) {
    const found = await directory.find(staff);
    const meetsPeople = found !== null && whyNoConversation(found.record, today) === null;
    if (!meetsPeople || !hubsOf(found, today).includes(hub) || refused.includes(staff))
      throw new FingerpostError('request.invalid');
  }
}

/** What of it is still to be looked at: a talk that is over, or has gone to another hub, is taken from the list. */
export async function mentionsFor(
  staff: Pick<Staff, 'member' | 'roles'>,
  { mentions, store, clock }: Omit<Ports, 'directory'>,
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
