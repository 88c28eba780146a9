import { newPlanCode, type PlanCode } from '../dialogs/plan/code.ts';
import type { FoundPlan } from '../dialogs/world.ts';
import type { ConversationId } from './conversation/ids.ts';
import type { Plans } from './conversation/plans.ts';
import { type Allowance, RateLimit } from './http/limits.ts';

/** Codes that one conversation, or one address with a hostel behind it, may try. */
const TRIES: Readonly<Record<Seeker['kind'], Allowance>> = {
  conversation: { burst: 8, perMinute: 0.5 },
  address: { burst: 40, perMinute: 4 },
};
/** Codes that everybody together may try: at this pace a million plans would be safe from guessing for thousands of years. */
const TRIES_OF_ALL: Allowance = { burst: 600, perMinute: 600 };

/** Who tries a code. */
type Seeker =
  | { readonly kind: 'conversation'; readonly id: ConversationId }
  | { readonly kind: 'address'; readonly id: string };

export type PlanCodeParts = {
  readonly plans: Pick<Plans, 'hold' | 'placeOf' | 'read'>;
  readonly random: (bytes: number) => Uint8Array;
  readonly clock: () => number;
};

/** Makes codes of plans and finds plans by them, for the conversation and for the page of the plan. */
export class PlanCodes {
  readonly #parts: PlanCodeParts;
  readonly #limits: Readonly<Record<keyof typeof TRIES, RateLimit>>;
  readonly #ofAll: RateLimit;

  constructor(parts: PlanCodeParts) {
    this.#parts = parts;
    this.#limits = {
      conversation: new RateLimit(TRIES.conversation, parts.clock),
      address: new RateLimit(TRIES.address, parts.clock),
    };
    this.#ofAll = new RateLimit(TRIES_OF_ALL, parts.clock);
  }

  /** A code for the plan of a conversation, which is remembered to have it. */
  async fresh(conversation: ConversationId): Promise<{ code: PlanCode; at: string }> {
    const code = newPlanCode(this.#parts.random);
    const at = await this.#parts.plans.placeOf(code);
    await this.#parts.plans.hold(at, conversation);
    return { code, at };
  }

  /**
   * What a code leads to. A wrong code and one whose time is over take the same way, so nobody can tell them apart. A conversation that finds
   * a plan is remembered to have it, so that deleting the plan reaches it.
   */
  async find(code: PlanCode, from: Seeker): Promise<FoundPlan> {
    if (this.#limits[from.kind].take(from.id) > 0 || this.#ofAll.take('') > 0) return { kind: 'wait' };
    const found = await this.#parts.plans.read(code);
    if (found && from.kind === 'conversation') await this.#parts.plans.hold(found.at, from.id);
    return found ? { kind: 'plan', ...found } : { kind: 'none' };
  }
}
