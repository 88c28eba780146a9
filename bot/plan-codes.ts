import { newPlanCode, type PlanCode } from '../dialogs/plan/code.ts';
import type { FoundPlan } from '../dialogs/world.ts';
import type { Plans } from './conversation/plans.ts';
import { type Allowance, RateLimit } from './http/limits.ts';

/** Codes that one conversation, or one address with a hostel behind it, may try. */
const TRIES: Readonly<Record<'conversation' | 'address', Allowance>> = {
  conversation: { burst: 8, perMinute: 0.5 },
  address: { burst: 40, perMinute: 4 },
};
/** Codes that everybody together may try: at this pace a million plans would be safe from guessing for thousands of years. */
const TRIES_OF_ALL: Allowance = { burst: 600, perMinute: 600 };

export type PlanCodeParts = {
  readonly plans: Pick<Plans, 'placeOf' | 'read'>;
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

  async fresh(): Promise<{ code: PlanCode; at: string }> {
    const code = newPlanCode(this.#parts.random);
    return { code, at: await this.#parts.plans.placeOf(code) };
  }

  /** What a code leads to. A wrong code and one whose time is over take the same way, so nobody can tell them apart. */
  async find(code: PlanCode, from: { readonly kind: keyof typeof TRIES; readonly id: string }): Promise<FoundPlan> {
    if (this.#limits[from.kind].take(from.id) > 0 || this.#ofAll.take('') > 0) return { kind: 'wait' };
    const found = await this.#parts.plans.read(code);
    return found ? { kind: 'plan', ...found } : { kind: 'none' };
  }
}
