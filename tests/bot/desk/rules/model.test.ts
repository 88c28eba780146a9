import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isHeldByStaff, LEASE_MS } from '../../../../bot/conversation/hold.ts';
import type { Conversation } from '../../../../bot/conversation/store.ts';
import type { Act } from '../../../../bot/desk/rules/acts.ts';
import { decide } from '../../../../bot/desk/rules/decide.ts';
import type { Step } from '../../../../bot/desk/rules/step.ts';
import { conversationHeld, REQUEST, staffCard } from '../conversations.ts';

/**
 * The rules against a small model of a commit: one conversation, three staff who remember the claim that they believe they have,
 * a clock. Staff act on what they remember, however old it is, as a desk does that woke up late.
 */
const STAFF = ['Amal', 'Kasia', 'Sam'].map(staffCard);

type Move =
  | { who: 'person'; act: 'request' | 'urgent' | 'accept' | 'refuse' | 'leave' }
  | { who: 'staff'; index: number; act: 'claim' | 'release' | 'give-back' | 'close' | 'heartbeat' }
  | { who: 'clock'; ms: number };

const moves = fc.array(
  fc.oneof(
    fc.record({
      who: fc.constant('person' as const),
      act: fc.constantFrom('request', 'request', 'urgent', 'accept', 'accept', 'refuse', 'leave' as const),
    }),
    fc.record({
      who: fc.constant('staff' as const),
      index: fc.nat({ max: STAFF.length - 1 }),
      act: fc.constantFrom('claim', 'claim', 'release', 'give-back', 'close', 'heartbeat' as const),
    }),
    fc.record({ who: fc.constant('clock' as const), ms: fc.constantFrom(1_000, LEASE_MS - 1, LEASE_MS + 1) }),
  ),
  { maxLength: 60 },
) as fc.Arbitrary<Move[]>;

it('never has two holders, never gives a fencing token twice, loses nobody and keeps every place', () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      const world = new World();
      for (const move of sequence) world.play(move);
    }),
    { numRuns: 3_000 },
  );
});

class World {
  private conversation: Conversation = conversationHeld({ kind: 'bot' }, { fence: 0 });
  private now = this.conversation.loadedAt;
  /** The fencing token that each member of staff believes in. */
  private readonly believed = new Map<number, number>();
  private readonly given = new Set<number>();

  play(move: Move): void {
    if (move.who === 'clock') {
      this.now += move.ms;
      this.tryAct({ kind: 'lease-expired' });
      return;
    }
    if (move.who === 'person') {
      this.tryAct(
        move.act === 'request' || move.act === 'urgent'
          ? { ...REQUEST, band: move.act === 'urgent' ? 'urgent' : 'waiting' }
          : { kind: move.act },
      );
      return;
    }
    this.playStaff(move.index, move.act);
  }

  private playStaff(index: number, act: Extract<Move, { who: 'staff' }>['act']): void {
    const staff = staffAt(index);
    if (act === 'claim') {
      if (this.tryAct({ kind: 'claim', staff })) {
        expect(this.given.has(this.conversation.fence), 'a fencing token is given out once').toBe(false);
        this.given.add(this.conversation.fence);
        this.believed.set(index, this.conversation.fence);
      }
      return;
    }
    const fence = this.believed.get(index);
    if (fence === undefined) return;
    const proof = { staff: staff.id, fence };
    if (act === 'heartbeat') {
      if (this.holds(proof)) this.conversation = { ...this.conversation, leaseUntil: this.now + LEASE_MS };
      return;
    }
    const mayWrite = this.holds(proof);
    const wrote = this.tryAct(
      act === 'close' ? { kind: 'close', end: { outcome: 'solved' }, ...proof } : { kind: act, ...proof },
    );
    if (wrote) expect(mayWrite, 'only who holds the newest claim writes').toBe(true);
  }

  /** Commits the step as the store does, or leaves all as it was. */
  private tryAct(act: Act): boolean {
    const before = this.conversation;
    const result = decide({ ...before, loadedAt: this.now }, act);
    if (result.kind === 'refusal' || !this.guardHolds(result)) return false;
    const { to, lease } = result.hold;
    const stamped =
      to.kind === 'waiting' && result.hold.stampSince ? { ...to, handOff: { ...to.handOff, since: this.now } } : to;
    this.conversation = {
      ...before,
      version: before.version + 1,
      hold: stamped,
      fence: isHeldByStaff(to) ? to.fence : before.fence,
      leaseUntil: lease === 'keep' ? before.leaseUntil : lease === 'start' ? this.now + LEASE_MS : null,
    };
    this.check(before, act);
    return true;
  }

  private check(before: Conversation, act: Act): void {
    const after = this.conversation;
    expect(after.fence, 'the fence never falls').toBeGreaterThanOrEqual(before.fence);
    expect(after.leaseUntil !== null, 'a lease exists exactly while staff hold it').toBe(isHeldByStaff(after.hold));
    if (act.kind === 'claim') expect(isHeldByStaff(before.hold), 'nobody else held it').toBe(false);
    if (after.hold.kind === 'bot') {
      expect(['leave', 'give-back', 'close'], 'only a wish ends a hand-off').toContain(act.kind);
      return;
    }
    if (before.hold.kind === 'bot') return;
    const [was, is] = [before.hold.handOff, after.hold.handOff];
    expect(is.since, 'the place is kept').toBe(was.since);
    expect(is.front || !was.front, 'who was at the front stays at the front').toBe(true);
    expect(is.refused.slice(0, was.refused.length), 'a refusal is not forgotten').toEqual(was.refused);
    if (isHeldByStaff(after.hold)) expect(is.refused).not.toContain(after.hold.staff.id);
  }

  private guardHolds({ guard }: Step): boolean {
    if (guard === undefined) return true;
    if (guard.kind === 'claim') return this.holds(guard);
    return this.conversation.leaseUntil !== null && this.conversation.leaseUntil <= this.now;
  }

  private holds({ staff, fence }: { staff: string; fence: number }): boolean {
    const { hold, leaseUntil } = this.conversation;
    const live = leaseUntil !== null && leaseUntil > this.now;
    return live && isHeldByStaff(hold) && hold.staff.id === staff && hold.fence === fence;
  }
}

function staffAt(index: number) {
  const staff = STAFF[index];
  if (staff === undefined) throw new RangeError(`no staff at ${index}`);
  return staff;
}
