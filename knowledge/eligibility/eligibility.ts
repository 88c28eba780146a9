import type { Fact, FactId } from '../schema/fact.ts';
import type { FundWarning } from './fund-warnings.ts';
import type { Rule, Words } from './rule.ts';

/** What the engine itself says, where no line of a rule does. */
export interface Sayings {
  /** The value depends on facts that are not known; `{facts}` is their list. */
  readonly depends: Words;
  /** Every answer to what was not asked leads to the same value, by different lines of the rule. */
  readonly either_way: Words;
  /** No version of the rule holds on the day. */
  readonly no_rule_then: Words;
}

/** The rules by which the guides' entitlements are found, read once and never changed. */
export interface Eligibility {
  /** In the order in which they would be asked if nothing else counted. */
  readonly facts: readonly Fact[];
  fact(id: FactId | string): Fact | undefined;
  /** In the order of the guides. */
  readonly rules: readonly Rule[];
  readonly sayings: Sayings;
  readonly fundWarnings: readonly FundWarning[];
}
