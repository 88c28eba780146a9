import { z } from 'zod';
import type { Fact, FactId } from '../schema/fact.ts';
import type { Answer, Answers, FactValue } from './answer.ts';
import type { Eligibility } from './eligibility.ts';

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  /** One sentence that says what is wrong and how it is written. */
  | { readonly ok: false; readonly reason: string };

const declined = z.enum(['not-sure', 'prefer-not']);
const object = z.record(z.string(), z.unknown());

/** Reads facts as `{"status": "refugee", "age": 30, "children": [4, 7]}`; `null` is a fact that was not given. */
export function parseAnswers(eligibility: Eligibility, input: unknown): ParsedAnswers {
  const facts = object.safeParse(input);
  if (!facts.success) {
    return { ok: false, reason: 'The facts are not an object. Write them as {"age": 30, "nation": "england"}.' };
  }
  const answers = new Map<FactId, Answer>();
  for (const [name, value] of Object.entries(facts.data)) {
    const fact = eligibility.fact(name);
    if (!fact) {
      const known = eligibility.facts.map((it) => it.id).join(', ');
      return { ok: false, reason: `There is no fact "${name}". The facts are: ${known}.` };
    }
    const answer = value === null ? undefined : parseAnswer(fact, value);
    if (answer) {
      answers.set(fact.id, answer);
    } else if (value !== null) {
      return { ok: false, reason: `"${name}" cannot be ${JSON.stringify(value)}. It is ${formOf(fact)}.` };
    }
  }
  return { ok: true, answers };
}

/** The answer to one question, or undefined where it is none. */
function parseAnswer(fact: Fact, input: unknown): Answer | undefined {
  const no = declined.safeParse(input);
  if (no.success) {
    return { kind: no.data };
  }
  const value = valueSchema(fact).safeParse(input);
  return value.success ? { kind: 'value', value: value.data } : undefined;
}

function valueSchema(fact: Fact): z.ZodType<FactValue> {
  switch (fact.type) {
    case 'choice':
      return z.enum(fact.values.map((it) => it.id));
    case 'yes-no':
      return z.boolean();
    case 'number':
      return number(fact);
    case 'ages':
      return z.array(number(fact));
  }
}

function number(fact: { min: number; max: number; whole: boolean }): z.ZodType<number> {
  const within = z.number().min(fact.min).max(fact.max);
  return fact.whole ? within.transform(Math.floor) : within;
}

function formOf(fact: Fact): string {
  switch (fact.type) {
    case 'choice':
      return `one of ${[...fact.values.map((it) => it.id), 'not-sure', 'prefer-not'].join(', ')}`;
    case 'yes-no':
      return 'true, false, "not-sure" or "prefer-not"';
    case 'number':
      return `a number of ${fact.unit} from ${fact.min} to ${fact.max}, "not-sure" or "prefer-not"`;
    case 'ages':
      return `a list of ages from ${fact.min} to ${fact.max} such as [4, 7], empty for none, "not-sure" or "prefer-not"`;
  }
}
