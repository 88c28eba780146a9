import type { StepReason } from '../../dialogs/report/step-reason.ts';
import type { Effect } from './effect.ts';
import type { ConversationId } from './ids.ts';

/** How often a reason was given on a day, for one guide or service. Nothing about who. */
export type ReasonCount = StepReason & {
  /** `guide:<id>` or `service:<id>` */
  readonly step: string;
  readonly count: number;
};

/** Reasons of the last 90 days, as sums. */
export interface Reasons {
  /** Adds an effect of a conversation, once: it is taken away in the same moment. */
  add(id: ConversationId, effect: Extract<Effect, { kind: 'report-reason' }>): Promise<void>;
  /** The newest day first. `since` is the first day that counts (`2026-11-22`); what is older goes. */
  list(since: string): Promise<ReasonCount[]>;
}
