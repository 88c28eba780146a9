import type { HandOff } from '../../conversation/hold.ts';
import type { Conversation } from '../../conversation/store.ts';
import type { StaffAct } from './acts.ts';
import * as say from './announcements.ts';
import { claimGuard, joinedWith } from './staff.ts';
import { type Refusal, refusal, type Step, served, step } from './step.ts';
import { isWanted, NOBODY_KNOWN } from './wanted.ts';

type Transfer = Extract<StaffAct, { kind: 'transfer' }>;

/**
 * Passes a person on. A colleague has to be let in as anybody has, and the person may refuse; in a queue they come first. Whoever is passed on
 * to a role waits anew for it, so that its people are asked before others.
 */
export function transfer(conversation: Conversation, act: Transfer): Step | Refusal {
  const joined = joinedWith(conversation, act);
  if (joined.kind === 'refusal') return joined;
  const { to, reason } = act;
  if (to.kind === 'staff') {
    const { preference, locale } = conversation.state;
    if (to.staff.id === joined.staff.id || joined.handOff.refused.includes(to.staff.id)) return refusal('not-wanted');
    if (!isWanted(preference, to.known ?? NOBODY_KNOWN, locale)) return refusal('not-wanted');
  }
  const handOff = passedOn(joined.handOff, to);
  const { staff } = joined;
  const moved = handOff.hub === joined.handOff.hub ? [] : [{ kind: 'project-queue', hub: handOff.hub } as const];
  const around = { more: [...moved, ...served(conversation, joined)], guard: claimGuard(act) };
  if (to.kind === 'staff') {
    const claimed = { staff: to.staff, fence: conversation.fence + 1, claimedAt: conversation.loadedAt };
    return step(conversation, joined.handOff.hub, {
      hold: { to: { kind: 'offered', handOff, ...claimed }, lease: 'start' },
      announce: say.passedTo(staff, to.staff, reason),
      ...around,
    });
  }
  return step(conversation, joined.handOff.hub, {
    hold: { to: { kind: 'waiting', handOff }, ...(to.kind === 'role' && { stampSince: true }), lease: 'end' },
    announce: say.passedOn(staff, reason),
    ...around,
  });
}

function passedOn(handOff: HandOff, to: Transfer['to']): HandOff {
  const first = { ...handOff, front: true, told: null };
  switch (to.kind) {
    case 'role':
      return { ...first, role: to.role };
    case 'staff':
    case 'hub':
      return { ...first, hub: to.hub, role: null };
  }
}
