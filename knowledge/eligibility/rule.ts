import type { Day } from '../schema/date.ts';
import type { FactId } from '../schema/fact.ts';
import type { Publication } from '../schema/guide.ts';
import type { GuideId } from '../schema/ids.ts';
import type { RuleValue } from '../schema/rule.ts';
import type { Condition } from './condition.ts';
import type { DecisionTable } from './decision-table.ts';

/** Words by language; English is always there. */
export type Words = Readonly<Record<string, string>> & { readonly en: string };

/** A sentence for the person, and the facts that it rests on. */
export interface Reason {
  readonly id: string;
  readonly words: Words;
  readonly facts: readonly FactId[];
}

/** A line of a rule. `when` is undefined in the last one, which always holds. */
export interface Clause {
  readonly value: RuleValue;
  readonly because: string;
  /** The reason in words, with the figures of the version in it. */
  readonly words: Words;
  readonly when: Condition | undefined;
  readonly instead: readonly GuideId[];
}

export interface RuleVersion {
  readonly validFrom: Day;
  /** The last day on which it holds; undefined: it still does. */
  readonly validTo: Day | undefined;
  readonly clauses: readonly Clause[];
  /** Beside those of the guide. */
  readonly sources: readonly Publication[];
  readonly table: DecisionTable;
}

/** Versions in the order of their days, without overlaps. */
export interface Rule {
  readonly guide: GuideId;
  readonly versions: readonly RuleVersion[];
}

/** The version that holds on a day, if there is one. */
export function versionOn(rule: Rule, on: Day): RuleVersion | undefined {
  return rule.versions.find((it) => it.validFrom <= on && (it.validTo === undefined || on <= it.validTo));
}
