import type { Day } from '../schema/date.ts';
import type { Fact, FactId } from '../schema/fact.ts';
import type { Guide, Publication } from '../schema/guide.ts';
import type { GuideId } from '../schema/ids.ts';
import type { RuleValue } from '../schema/rule.ts';
import type { Answers } from './answer.ts';
import { openFacts, outcomeOf, stateOf } from './decision-table.ts';
import type { Eligibility } from './eligibility.ts';
import { explain } from './explain.ts';
import { type FundWarning, fundWarningsFor } from './fund-warnings.ts';
import { questionsOf } from './questions.ts';
import { type Reason, type Rule, type RuleVersion, versionOn, type Words } from './rule.ts';

/** What a rule says about a person, as far as they are known. */
export interface Entitlement {
  readonly guide: GuideId;
  readonly value: RuleValue;
  readonly reasons: readonly Reason[];
  /** The facts that could still change the value, the most useful first; those that were declined are not among them. */
  readonly ask: readonly FactId[];
  /** Guides that help instead, where something stands in the way. */
  readonly instead: readonly GuideId[];
  readonly warnings: readonly FundWarning[];
  /** What the rule rests on beside the sources of its guide. */
  readonly sources: readonly Publication[];
}

interface Knowledge {
  readonly eligibility: Eligibility;
  guide(id: GuideId): Guide | undefined;
}

/**
 * What a person can probably get, for every guide that has a rule, in the order of the guides. `likely` and `unlikely`
 * hold whatever is still unknown; everything else is `cannot-say`.
 *
 * @param on the day that is asked about: the version of each rule that holds then is used.
 */
export function entitlements(knowledge: Knowledge, answers: Answers, on: Day): Entitlement[] {
  return knowledge.eligibility.rules.map((rule) => entitlement(knowledge, rule, answers, on));
}

function entitlement(knowledge: Knowledge, rule: Rule, answers: Answers, on: Day): Entitlement {
  const { eligibility } = knowledge;
  const guide = knowledge.guide(rule.guide);
  const warnings = guide ? fundWarningsFor(guide, answers, eligibility.fundWarnings) : [];
  const version = versionOn(rule, on);
  if (!version) {
    const reason = { id: 'no-rule-then', words: eligibility.sayings.no_rule_then, facts: [] };
    return { guide: rule.guide, value: 'cannot-say', reasons: [reason], ask: [], instead: [], warnings, sources: [] };
  }
  return { guide: rule.guide, ...verdict(version, answers, eligibility), warnings };
}

/** What one version of a rule says. */
export function verdict(
  version: RuleVersion,
  answers: Answers,
  eligibility: Eligibility,
): Omit<Entitlement, 'guide' | 'warnings'> {
  const { table } = version;
  const state = stateOf(table, answers);
  const value = outcomeOf(table, state);
  if (value === undefined) {
    const facts = openFacts(table, state).flatMap((it) => table.partitions[it]?.fact ?? []);
    const reason = {
      id: 'depends',
      words: listing(eligibility.sayings.depends, facts),
      facts: facts.map((it) => it.id),
    };
    return {
      value: 'cannot-say',
      reasons: [reason],
      ask: questionsOf(table, answers, eligibility),
      instead: [],
      sources: version.sources,
    };
  }
  const explanation = explain(table, state);
  const clause = version.clauses[explanation.clause ?? -1];
  const reason = {
    id: clause?.because ?? 'either-way',
    words: clause?.words ?? eligibility.sayings.either_way,
    facts: explanation.facts,
  };
  const instead = clause?.instead ?? otherHelp(version, table.reached[state] ?? 0);
  return { value, reasons: [reason], ask: [], instead, sources: version.sources };
}

/** What the lines that may decide name as other help. */
function otherHelp(version: RuleVersion, reached: number): GuideId[] {
  const lines = version.clauses.filter((_, index) => reached & (1 << index));
  return [...new Set(lines.flatMap((it) => it.instead))];
}

/** `{facts}` becomes a list that needs no grammar: "your age; your income". */
function listing(words: Words, facts: readonly Fact[]): Words {
  const list = (locale: string) => facts.map((it) => it.name[locale] ?? it.name.en).join('; ');
  const entries = Object.entries(words).map(([locale, text]) => [locale, text.replace('{facts}', list(locale))]);
  return { ...Object.fromEntries(entries), en: words.en.replace('{facts}', list('en')) };
}
