import type { Answers, FactValue } from '../../../knowledge/eligibility/answer.ts';
import { openFacts, stateOf } from '../../../knowledge/eligibility/decision-table.ts';
import { nextQuestion, questionsOf } from '../../../knowledge/eligibility/questions.ts';
import { versionOn } from '../../../knowledge/eligibility/rule.ts';
import type { Fact, FactId } from '../../../knowledge/schema/fact.ts';
import { valuesInCases } from './case-values.ts';
import { knowledge, today } from './real-knowledge.ts';

interface Figures {
  readonly mean: number;
  readonly worst: number;
  /** How many rules are still open before the first question, after the first answer, and so on, on average. */
  readonly open: readonly number[];
}

const { eligibility } = knowledge;
const tables = eligibility.rules.flatMap((it) => versionOn(it, today)?.table ?? []);
const values = valuesInCases();

/**
 * Prints how many questions a whole rights check takes, on average and at most, over every combination of the values of
 * facts that stand in the cases: exact, since people who are alike in all rules that are still open go on alike.
 */
function main(): void {
  const inFixedOrder = (answers: Answers) => {
    const open = new Set(tables.flatMap((it) => questionsOf(it, answers, eligibility)));
    return eligibility.facts.find((it) => open.has(it.id));
  };
  const combinations = [...values.values()].reduce((product, it) => product * it.length, 1);
  const started = performance.now();
  const best = figuresOf((answers) => nextQuestion(knowledge, answers, today));
  const result = {
    combinations,
    rules: tables.length,
    facts: values.size,
    chosen: best.figures,
    fixedOrderWithoutNeedless: figuresOf(inFixedOrder).figures,
    fixedOrderAll: { mean: values.size, worst: values.size },
    states: best.states,
    seconds: Math.round((performance.now() - started) / 1000),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function figuresOf(choose: (answers: Answers) => Fact | undefined): { figures: Figures; states: number } {
  const known = new Map<string, Figures>();
  const figures = from(new Map());
  return {
    figures: { mean: rounded(figures.mean), worst: figures.worst, open: figures.open.map(rounded) },
    states: known.size,
  };

  function from(answers: Answers): Figures {
    const key = situation(answers);
    const before = known.get(key);
    if (before) {
      return before;
    }
    const fact = choose(answers);
    const next = fact ? (values.get(fact.id) ?? []).map((it) => from(withValue(answers, fact.id, it))) : [];
    const mean = next.reduce((sum, it) => sum + it.mean, 0) / Math.max(1, next.length);
    const worst = Math.max(0, ...next.map((it) => it.worst));
    const open = key === '' ? 0 : key.split(' ').length;
    const later = Array.from({ length: worst + 1 }, (_, depth) =>
      next.reduce((sum, it) => sum + (it.open[depth] ?? it.open.at(-1) ?? 0) / next.length, 0),
    );
    const figures = fact
      ? { mean: 1 + mean, worst: 1 + worst, open: [open, ...later] }
      : { mean: 0, worst: 0, open: [open] };
    known.set(key, figures);
    return figures;
  }
}

/** All that the next questions can depend on: where each rule stands that is still open. */
function situation(answers: Answers): string {
  const open = tables.flatMap((table, index) => {
    const state = stateOf(table, answers);
    return openFacts(table, state).length > 0 ? [`${index}:${state}`] : [];
  });
  return open.join(' ');
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

function withValue(answers: Answers, id: FactId, value: FactValue): Answers {
  return new Map([...answers, [id, { kind: 'value', value }]]);
}

main();
