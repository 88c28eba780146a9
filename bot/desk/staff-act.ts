import { type HeldByStaff, isHeldByStaff, type StaffCard } from '../conversation/hold.ts';
import type { ConversationId } from '../conversation/ids.ts';
import type { Conversation } from '../conversation/store.ts';
import { type ErrorCode, FingerpostError } from '../errors.ts';
import { commitStep, type StepPorts, type StepResult, type WithStep } from './commit-step.ts';
import type { StaffAct } from './rules/acts.ts';
import { decide } from './rules/decide.ts';
import type { Refusal } from './rules/step.ts';
import type { KnownAs } from './rules/wanted.ts';
import { cardOf } from './staff-member.ts';

/** The answer of the API to each refusal of the rules. */
const REFUSALS: Readonly<Record<Refusal['because'], ErrorCode>> = {
  taken: 'claim.taken',
  'not-wanted': 'token.not-allowed',
  lost: 'claim.lost',
  'not-joined': 'claim.not-joined',
  'not-waiting': 'conversation.not-found',
  'not-offered': 'claim.lost',
  already: 'claim.taken',
};

export function refusalError({ because }: Refusal): FingerpostError {
  return new FingerpostError(REFUSALS[because]);
}

/**
 * A member of staff asks to join. Asking again, as a desk does whose first answer got lost, gives the same claim.
 * @throws FingerpostError `claim.taken`, `token.not-allowed` where the person refused them, `conversation.not-found`.
 */
export async function claimConversation(
  id: ConversationId,
  staff: StaffCard & Partial<KnownAs>,
  ports: StepPorts,
): Promise<Pick<HeldByStaff, 'kind' | 'fence'>> {
  const theirs = (conversation: Conversation): HeldByStaff | null =>
    isHeldByStaff(conversation.hold) && conversation.hold.staff.id === staff.id ? conversation.hold : null;

  const earlier = await ports.store.load(id, { fresh: true });
  const already = earlier && theirs(earlier);
  if (already) return already;
  const { languages = [], gender, mother_tongues } = staff;
  const act = { kind: 'claim', staff: cardOf(staff), known: { languages, gender, mother_tongues } } as const;
  const result = await commitStep(id, (conversation) => decide(conversation, act), ports);
  if (result.kind === 'refusal') throw refusalError(result);
  if (result.kind !== 'committed') throw new FingerpostError('conversation.not-found');
  const won = theirs(result.conversation);
  if (won === null) throw new FingerpostError('claim.lost');
  return won;
}

/**
 * Lets go, gives back, passes on or closes. The same act with the same claim again is answered as the first time.
 * @throws FingerpostError `claim.lost`, `conversation.not-found`, `token.not-allowed` before the person has let them in.
 */
export async function endClaim(
  id: ConversationId,
  act: Exclude<StaffAct, { kind: 'claim' }>,
  ports: StepPorts,
  beside: Omit<WithStep, 'once'> = {},
): Promise<void> {
  const once = `${act.kind}:${act.fence}:${act.staff}`;
  const result = await commitStep(id, (conversation) => decide(conversation, act), ports, { ...beside, once });
  const refusal = refusalIn(result);
  if (refusal === null || (refusal.because === 'lost' && (await ports.store.seen(id, once)) !== null)) return;
  throw refusalError(refusal);
}

/** Null where the step is done, now or before. @throws FingerpostError `conversation.not-found`, `claim.lost` where it was not even decided. */
export function refusalIn(result: StepResult): Refusal | null {
  switch (result.kind) {
    case 'committed':
    case 'duplicate':
      return null;
    case 'missing':
      throw new FingerpostError('conversation.not-found');
    case 'guarded':
      throw new FingerpostError('claim.lost');
    case 'refusal':
      return result;
  }
}
