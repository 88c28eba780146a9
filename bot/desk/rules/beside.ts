import type { HeldByStaff, StaffCard } from '../../conversation/hold.ts';
import type { StaffId } from '../../conversation/ids.ts';
import type { Conversation } from '../../conversation/store.ts';
import type { Proof } from './acts.ts';
import * as say from './announcements.ts';
import { claimGuard, joinedWith } from './staff.ts';
import { type Refusal, refusal, type Step, step } from './step.ts';
import { isWanted, NOBODY_KNOWN } from './wanted.ts';

type Joined = Extract<HeldByStaff, { kind: 'joined' }>;

/** A supervisor comes to a talk that a colleague holds. The person is told who it is; the colleague goes on holding it. */
export function joinBeside(conversation: Conversation, staff: StaffCard, known = NOBODY_KNOWN): Step | Refusal {
  const { hold, state } = conversation;
  if (hold.kind !== 'joined') return refusal('not-waiting');
  if (hold.staff.id === staff.id || isBeside(conversation, staff.id)) return refusal('already');
  if (hold.handOff.refused.includes(staff.id)) return refusal('not-wanted');
  if (!isWanted(state.preference, known, state.locale)) return refusal('not-wanted');
  const others = besideNow(conversation, hold);
  return besideStep(conversation, hold, [...others, { staff: staff.id, fence: hold.fence }], say.besideJoined(staff));
}

/** They leave it again. */
export function leaveBeside(conversation: Conversation, staff: StaffCard): Step | Refusal {
  const { hold } = conversation;
  if (hold.kind !== 'joined' || !isBeside(conversation, staff.id)) return refusal('lost');
  const others = besideNow(conversation, hold).filter((it) => it.staff !== staff.id);
  return besideStep(conversation, hold, others, say.besideGone(staff));
}

/** Whether they are there now: with the claim that holds it, or not any more. */
export function isBeside({ hold, state }: Pick<Conversation, 'hold' | 'state'>, staff: StaffId): boolean {
  return hold.kind === 'joined' && state.beside.some((it) => it.staff === staff && it.fence === hold.fence);
}

/** The talk in which they may write: as whoever holds it, or beside them. */
export function writingIn(conversation: Conversation, proof: Proof): Joined | Refusal {
  const { hold } = conversation;
  if (hold.kind === 'joined' && hold.fence === proof.fence && isBeside(conversation, proof.staff)) return hold;
  return joinedWith(conversation, proof);
}

function besideNow({ state }: Conversation, { fence }: Joined): Conversation['state']['beside'] {
  return state.beside.filter((it) => it.fence === fence);
}

function besideStep(
  conversation: Conversation,
  hold: Joined,
  beside: Conversation['state']['beside'],
  announce: Step['announce'],
): Step {
  const guard = claimGuard({ staff: hold.staff.id, fence: hold.fence });
  return step(conversation, hold.handOff.hub, { hold: { to: hold, lease: 'keep' }, announce, beside, guard });
}
