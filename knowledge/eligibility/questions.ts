import type { Day } from '../schema/date.ts';
import type { Fact, FactId } from '../schema/fact.ts';
import type { GuideId } from '../schema/ids.ts';
import type { Answers } from './answer.ts';
import { type DecisionTable, openFacts, stateOf, withRegion } from './decision-table.ts';
import type { Eligibility } from './eligibility.ts';
import { versionOn } from './rule.ts';

/** How much one rule would gain from an answer. */
interface Gain {
  readonly fact: Fact;
  /** The share of answers, each value or stretch counted once, after which nothing can change the value any more. */
  readonly settles: number;
}

/**
 * The question to ask next: the one whose answer is expected to settle most of the rules that are still open. Sensitive
 * questions come after all others. Undefined when no question could change a result.
 *
 * @param among the guides that are asked about, or all.
 */
export function nextQuestion(
  knowledge: { readonly eligibility: Eligibility },
  answers: Answers,
  on: Day,
  among?: ReadonlySet<GuideId>,
): Fact | undefined {
  const { rules, facts } = knowledge.eligibility;
  const totals = new Map<Fact, { settles: number; rules: number }>();
  for (const rule of rules) {
    const table = among && !among.has(rule.guide) ? undefined : versionOn(rule, on)?.table;
    for (const { fact, settles } of table ? gainsOf(table, answers, knowledge.eligibility) : []) {
      const total = totals.get(fact) ?? { settles: 0, rules: 0 };
      totals.set(fact, { settles: total.settles + settles, rules: total.rules + 1 });
    }
  }
  const order = facts.filter((it) => totals.has(it));
  return order.toSorted((a, b) => Number(a.sensitive) - Number(b.sensitive) || weigh(b) - weigh(a))[0];

  // Two facts may settle a rule only together: then the one that more rules wait for goes first.
  function weigh(fact: Fact): number {
    const { settles, rules: waiting } = totals.get(fact) ?? { settles: 0, rules: 0 };
    return settles + waiting / (10 * knowledge.eligibility.rules.length);
  }
}

/** The facts that could still change what one rule says, the most useful first and sensitive ones last. */
export function questionsOf(table: DecisionTable, answers: Answers, eligibility: Eligibility): FactId[] {
  return gainsOf(table, answers, eligibility)
    .toSorted((a, b) => Number(a.fact.sensitive) - Number(b.fact.sensitive) || b.settles - a.settles)
    .map((it) => it.fact.id);
}

function gainsOf(table: DecisionTable, answers: Answers, eligibility: Eligibility): Gain[] {
  const state = stateOf(table, answers);
  const gains = new Map<Fact, number>();
  for (const index of openFacts(table, state)) {
    const partition = table.partitions[index];
    const fact = partition && askable(partition.fact, answers, eligibility);
    if (partition && fact) {
      const all = partition.regions.reduce((sum, it) => sum + it.weight, 0);
      const settled = partition.regions.reduce(
        (sum, it, region) => sum + (table.open[withRegion(table, state, index, region)] === 0 ? it.weight : 0),
        0,
      );
      gains.set(fact, Math.max(gains.get(fact) ?? 0, settled / all));
    }
  }
  return [...gains].map(([fact, settles]) => ({ fact, settles }));
}

/** The fact itself, or the one that must be known before it is asked; nobody is asked twice, or about what is not theirs. */
function askable(fact: Fact, answers: Answers, eligibility: Eligibility): Fact | undefined {
  if (answers.has(fact.id)) {
    return undefined;
  }
  const first = fact.asked_if && eligibility.fact(fact.asked_if.fact);
  const answer = first && answers.get(first.id);
  if (!first || !fact.asked_if) {
    return fact;
  }
  if (!answer) {
    return askable(first, answers, eligibility);
  }
  return answer.kind === 'value' && fact.asked_if.in.includes(String(answer.value)) ? fact : undefined;
}
