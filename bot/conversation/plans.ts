import type { PlanCode } from '../../dialogs/plan/code.ts';
import type { KeptPlan, Outcome } from '../../dialogs/plan/plan.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Effect } from './effect.ts';
import type { ConversationId } from './ids.ts';

/**
 * Plans that are kept apart from any conversation. Each lies sealed in a place that only its code leads to, under a key that
 * only its code makes: who has the store, but not the code, cannot read it. Each use pushes its end back.
 */
export interface Plans {
  /** The place that a code leads to: what a conversation remembers, to delete it. The same for the same code, and slow to work out. */
  placeOf(code: PlanCode): Promise<string>;
  /** Null: nothing is kept under this code, or it was and is not any more. */
  read(code: PlanCode): Promise<{ readonly at: string; readonly plan: KeptPlan } | null>;
  /** Writes what `change` makes of what is kept now; null leaves it. Run again where another writer was faster. */
  write(code: PlanCode, change: (kept: KeptPlan | null) => KeptPlan | null): Promise<void>;
  /** Remembers that a conversation has in it what is kept in a place, for as long as that is kept. */
  hold(at: string, id: ConversationId): Promise<void>;
  /** The conversations that were remembered so; whether they still have it is for them to say. */
  holders(at: string): Promise<readonly ConversationId[]>;
  /** Forgets who had it. */
  release(at: string): Promise<void>;
  /** Deletes what is kept in a place, also from old files and backups. */
  drop(at: string): Promise<void>;
}

type CountEffect = Extract<Effect, { kind: 'count-outcome' }>;

/** How often a step had an outcome in a month, for one guide or service, in one language. Nothing about who. */
export type OutcomeCount = {
  /** `2026-11` */
  readonly month: string;
  readonly topic: string;
  /** `guide:<id>` or `service:<id>` */
  readonly step: string;
  readonly outcome: Outcome;
  readonly locale: Locale;
  readonly count: number;
};

/** A sum of fewer is not shown as a number. */
export const FEWEST_COUNTED = 5;

/** How many came by the links of one giver in a month. Small numbers are not told apart, so that nobody can be picked out. */
export type ArrivalCount = { readonly month: string; readonly giver: string; readonly count: number | 'few' };

/** Sums that never end, because there is nobody in them. */
export interface Counts {
  /** Counts an effect of a conversation, once: it is taken away in the same moment. */
  countOutcome(id: ConversationId, effect: CountEffect): Promise<void>;
  outcomes(): Promise<OutcomeCount[]>;
  /** One more who came by a link of `giver` in a month. The conversation only says in which shard it is added up. */
  countArrival(id: ConversationId, arrival: { readonly month: string; readonly giver: string }): Promise<void>;
  arrivals(): Promise<ArrivalCount[]>;
}
