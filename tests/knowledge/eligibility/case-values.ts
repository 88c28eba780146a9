import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FactValue } from '../../../knowledge/eligibility/answer.ts';
import { parseAnswers } from '../../../knowledge/eligibility/parse-answers.ts';
import { versionOn } from '../../../knowledge/eligibility/rule.ts';
import type { FactId } from '../../../knowledge/schema/fact.ts';
import { caseFile } from '../../../knowledge/schema/rule.ts';
import { knowledge, today } from './real-knowledge.ts';

/**
 * The values of each fact that stand in the cases of the rules. Two that every rule treats alike count as one; the first
 * of them is given.
 */
export function valuesInCases(): ReadonlyMap<FactId, readonly FactValue[]> {
  const values = new Map<FactId, Map<string, FactValue>>();
  for (const { id, value } of knowledge.guides.flatMap(({ topic, id }) => factsOfCases(`${topic}/${id}`))) {
    const kinds = values.get(id) ?? new Map<string, FactValue>();
    const kind = regionsOf(id, value);
    values.set(id, kinds.has(kind) ? kinds : kinds.set(kind, value));
  }
  return new Map([...values].map(([id, kinds]) => [id, [...kinds.values()]]));
}

function factsOfCases(guide: string): { id: FactId; value: FactValue }[] {
  const path = join(import.meta.dirname, '../../../knowledge/guides', guide, 'cases.yaml');
  if (!knowledge.eligibility.rules.some((it) => guide.endsWith(`/${it.guide}`))) {
    return [];
  }
  return caseFile.parse(parse(readFileSync(path, 'utf8'))).flatMap(({ facts }) => {
    const parsed = parseAnswers(knowledge.eligibility, facts);
    const answers = parsed.ok ? [...parsed.answers] : [];
    return answers.flatMap(([id, answer]) => (answer.kind === 'value' ? [{ id, value: answer.value }] : []));
  });
}

/** In which region a value lies, rule by rule. */
function regionsOf(id: FactId, value: FactValue): string {
  const partitions = knowledge.eligibility.rules.flatMap(
    (it) => versionOn(it, today)?.table.partitions.filter(({ fact }) => fact.id === id) ?? [],
  );
  return partitions.map((it) => it.regionOf(value)).join(' ');
}
