import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FactValue } from '../../../knowledge/eligibility/answer.ts';
import { parseAnswers } from '../../../knowledge/eligibility/parse-answers.ts';
import { regionOf } from '../../../knowledge/eligibility/partition.ts';
import { versionOn } from '../../../knowledge/eligibility/rule.ts';
import type { FactId } from '../../../knowledge/schema/fact.ts';
import { caseFile } from '../../../knowledge/schema/rule.ts';
import { knowledge, today } from './real-knowledge.ts';

const { eligibility } = knowledge;

/**
 * The values of each fact that rules of today ask about, as they stand in the cases. Two that every rule treats alike count as one; the first
 * of them is given.
 */
export function valuesInCases(): ReadonlyMap<FactId, readonly FactValue[]> {
  const values = new Map<FactId, Map<string, FactValue>>();
  const asked = new Set(
    eligibility.rules.flatMap((it) => versionOn(it, today)?.table.partitions.map(({ fact }) => fact.id)),
  );
  const told = knowledge.guides.flatMap(({ topic, id }) => factsOfCases(`${topic}/${id}`));
  for (const { id, value } of told.filter((it) => asked.has(it.id))) {
    const kinds = values.get(id) ?? new Map<string, FactValue>();
    const kind = regionsOf(id, value);
    values.set(id, kinds.has(kind) ? kinds : kinds.set(kind, value));
  }
  return new Map([...values].map(([id, kinds]) => [id, [...kinds.values()]]));
}

function factsOfCases(guide: string): { id: FactId; value: FactValue }[] {
  const path = join(import.meta.dirname, '../../../knowledge/guides', guide, 'cases.yaml');
  if (!eligibility.rules.some((it) => guide.endsWith(`/${it.guide}`))) {
    return [];
  }
  return caseFile.parse(parse(readFileSync(path, 'utf8'))).flatMap(({ facts }) => {
    const parsed = parseAnswers(eligibility, facts);
    const answers = parsed.ok ? [...parsed.answers] : [];
    return answers.flatMap(([id, answer]) => (answer.kind === 'value' ? [{ id, value: answer.value }] : []));
  });
}

/** In which region a value lies, rule by rule. */
function regionsOf(id: FactId, value: FactValue): string {
  const partitions = eligibility.rules.flatMap(
    (it) => versionOn(it, today)?.table.partitions.filter(({ fact }) => fact.id === id) ?? [],
  );
  return partitions.map((it) => regionOf(it, value)).join(' ');
}
