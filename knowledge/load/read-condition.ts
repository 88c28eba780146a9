import { z } from 'zod';
import type { Condition } from '../eligibility/condition.ts';
import type { FactTest, Range } from '../eligibility/fact-test.ts';
import type { Fact } from '../schema/fact.ts';
import type { Figure } from '../schema/rule.ts';

/** What a condition may name, and where it stands. */
export interface ConditionContext {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly report: (keys: readonly PropertyKey[], reason: string) => void;
}

type Keys = readonly PropertyKey[];

const object = z.record(z.string(), z.unknown());
const list = z.array(object).min(1);
const rangeFile = z.strictObject({
  at_least: z.union([z.number(), z.string()]).optional(),
  above: z.union([z.number(), z.string()]).optional(),
  at_most: z.union([z.number(), z.string()]).optional(),
  below: z.union([z.number(), z.string()]).optional(),
});
const choiceFile = z.union([
  z.string().transform((it) => ({ in: [it] })),
  z.strictObject({ in: z.array(z.string()).min(1) }),
  z.strictObject({ group: z.string() }),
]);
const agesFile = z.union([z.strictObject({ some: z.boolean() }), z.strictObject({ some_aged: rangeFile })]);

/**
 * Reads a condition as it stands in `rule.yaml`: names of facts, and `all`, `any` and `not`; all that stand side by side
 * must hold. Undefined, and a problem, when it is about no fact that there is or asks what that fact cannot answer.
 */
export function readCondition(data: unknown, keys: Keys, context: ConditionContext): Condition | undefined {
  const fields = object.safeParse(data);
  if (!fields.success || Object.keys(fields.data).length === 0) {
    context.report(keys, 'names facts and what they must be');
    return undefined;
  }
  const parts = Object.entries(fields.data).map(([name, value]) => readPart(name, value, [...keys, name], context));
  return together('all', parts);
}

function readPart(name: string, value: unknown, keys: Keys, context: ConditionContext): Condition | undefined {
  if (name === 'not') {
    const of = readCondition(value, keys, context);
    return of && { kind: 'not', of };
  }
  if (name === 'all' || name === 'any') {
    const parts = list.safeParse(value);
    if (!parts.success) {
      context.report(keys, 'is a list of conditions');
      return undefined;
    }
    return together(
      name,
      parts.data.map((it, index) => readCondition(it, [...keys, index], context)),
    );
  }
  const fact = context.facts.get(name);
  if (!fact) {
    context.report(keys, `there is no fact ${name}`);
    return undefined;
  }
  const test = readTest(fact, value, keys, context);
  return test && { kind: 'test', fact: fact.id, test };
}

function together(kind: 'all' | 'any', parts: readonly (Condition | undefined)[]): Condition | undefined {
  const of = parts.filter((it) => it !== undefined);
  if (of.length < parts.length) {
    return undefined;
  }
  return of.length === 1 ? of[0] : { kind, of };
}

function readTest(fact: Fact, value: unknown, keys: Keys, context: ConditionContext): FactTest | undefined {
  switch (fact.type) {
    case 'choice':
      return readChoice(fact, value, keys, context);
    case 'yes-no':
      return typeof value === 'boolean' ? { kind: 'is', value } : refuse(keys, context, 'is true or false');
    case 'number': {
      const range = readRange(fact, value, keys, context);
      return range && { kind: 'within', range };
    }
    case 'ages': {
      const ages = agesFile.safeParse(value);
      if (!ages.success) {
        return refuse(keys, context, 'is { some: true }, { some: false } or { some_aged: { at_least: 4, below: 16 } }');
      }
      if ('some' in ages.data) {
        return { kind: 'some', value: ages.data.some };
      }
      const range = readRange(fact, ages.data.some_aged, [...keys, 'some_aged'], context);
      return range && { kind: 'some-within', range };
    }
  }
}

function readChoice(
  fact: Extract<Fact, { type: 'choice' }>,
  value: unknown,
  keys: Keys,
  context: ConditionContext,
): FactTest | undefined {
  const choice = choiceFile.safeParse(value);
  if (!choice.success) {
    return refuse(keys, context, 'is a value, { in: [values] } or { group: name }');
  }
  const values = 'in' in choice.data ? choice.data.in : fact.groups[choice.data.group];
  if (!values) {
    return refuse(keys, context, `${fact.id} has no such group`);
  }
  const unknown = values.filter((it) => !fact.values.some(({ id }) => id === it));
  if (unknown.length > 0) {
    return refuse(keys, context, `${fact.id} is never ${unknown.join(', ')}`);
  }
  return { kind: 'one-of', values };
}

function readRange(
  fact: { whole: boolean; min: number; max: number },
  value: unknown,
  keys: Keys,
  context: ConditionContext,
): Range | undefined {
  const range = rangeFile.safeParse(value);
  if (!range.success || Object.keys(range.data).length === 0) {
    return refuse(keys, context, 'has at_least, above, at_most or below');
  }
  const limits = Object.entries(range.data).map(([name, limit]) => {
    const number = typeof limit === 'string' ? amountOf(context.figures[limit]) : limit;
    if (number === undefined) {
      return refuse([...keys, name], context, `there is no figure ${limit}`);
    }
    if (number < fact.min || number > fact.max || (fact.whole && !Number.isInteger(number))) {
      return refuse([...keys, name], context, `${number} can decide nothing here`);
    }
    return [name, number] as const;
  });
  const sound = limits.filter((it) => it !== undefined);
  return sound.length === limits.length ? Object.fromEntries(sound) : undefined;
}

function amountOf(figure: Figure | undefined): number | undefined {
  return typeof figure === 'object' ? figure.pounds : figure;
}

function refuse(keys: Keys, context: ConditionContext, reason: string): undefined {
  context.report(keys, reason);
}
