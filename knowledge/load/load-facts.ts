import { z } from 'zod';
import type { Eligibility, Sayings } from '../eligibility/eligibility.ts';
import type { FundWarning } from '../eligibility/fund-warnings.ts';
import type { Words } from '../eligibility/rule.ts';
import { type Fact, factFile, factId } from '../schema/fact.ts';
import { guideId } from '../schema/ids.ts';
import { localised } from '../schema/locale.ts';
import { type Folder, filesIn } from './files.ts';
import { readYamlFile, reportAt } from './yaml-file.ts';
import type { YamlSource } from './yaml-source.ts';

/** What rules are about, and what is said alike by many of them. */
export interface LoadedFacts extends Pick<Eligibility, 'facts' | 'sayings' | 'fundWarnings'> {
  readonly byId: ReadonlyMap<string, Fact>;
  readonly reasons: Readonly<Record<string, Words>>;
}

const files = ['facts.yaml', 'reasons.yaml', 'sayings.yaml', 'fund-warnings.yaml'];

const sayingsFile = z.strictObject({ depends: localised, either_way: localised, no_rule_then: localised });

const warningsFile = z.array(
  z.strictObject({
    id: z.string().min(1),
    fact: factId,
    in: z.array(z.string()).min(1),
    funds: z.array(z.enum(['true', 'mixed'])).min(1),
    words: localised,
    guides: z.array(guideId).min(1),
  }),
);

/** Reads `facts/`. Undefined, and problems, when a file there is broken. */
export function loadFacts(folder: Folder, guides: ReadonlyMap<string, unknown>): LoadedFacts | undefined {
  for (const name of filesIn(folder, 'facts').filter((it) => !files.includes(it) && it !== 'README.md')) {
    folder.problems.push({ path: `facts/${name}`, line: 1, reason: `this folder holds ${files.join(', ')}` });
  }
  const facts = readYamlFile(folder, 'facts/facts.yaml', factFile);
  const reasons = readYamlFile(folder, 'facts/reasons.yaml', z.record(z.string(), localised));
  const sayings = readYamlFile(folder, 'facts/sayings.yaml', sayingsFile);
  const warnings = readYamlFile(folder, 'facts/fund-warnings.yaml', warningsFile);
  if (!facts || !reasons || !sayings || !warnings) {
    return undefined;
  }
  const byId = new Map(facts.value.map((it) => [String(it.id), it]));
  reportFacts(folder, facts.source, facts.value, byId);
  reportWarnings(folder, warnings.source, warnings.value, byId, guides);
  reportSayings(folder, sayings.source, sayings.value);
  return {
    facts: facts.value,
    byId,
    reasons: reasons.value,
    sayings: sayings.value,
    fundWarnings: warnings.value,
  };
}

function reportFacts(
  folder: Folder,
  source: YamlSource,
  facts: readonly Fact[],
  byId: ReadonlyMap<string, Fact>,
): void {
  for (const [index, fact] of facts.entries()) {
    if (byId.get(fact.id) !== fact) {
      reportAt(folder, source, [index, 'id'], `${fact.id} is there twice`);
    }
    if (fact.asked_if) {
      reportUnknownValues(folder, source, [index, 'asked_if', 'in'], fact.asked_if.in, byId.get(fact.asked_if.fact));
    }
    for (const [name, values] of fact.type === 'choice' ? Object.entries(fact.groups) : []) {
      reportUnknownValues(folder, source, [index, 'groups', name], values, fact);
    }
  }
}

function reportWarnings(
  folder: Folder,
  source: YamlSource,
  warnings: readonly FundWarning[],
  byId: ReadonlyMap<string, Fact>,
  guides: ReadonlyMap<string, unknown>,
): void {
  for (const [index, it] of warnings.entries()) {
    const values = it.in.filter((value) => value !== 'unknown');
    reportUnknownValues(folder, source, [index, 'in'], values, byId.get(it.fact));
    for (const [position, id] of it.guides.entries()) {
      if (!guides.has(id)) {
        reportAt(folder, source, [index, 'guides', position], `there is no guide ${id}`);
      }
    }
  }
}

function reportSayings(folder: Folder, source: YamlSource, sayings: Sayings): void {
  for (const [locale, text] of Object.entries(sayings.depends)) {
    if (!text.includes('{facts}')) {
      reportAt(folder, source, ['depends', locale], 'has no {facts}');
    }
  }
}

function reportUnknownValues(
  folder: Folder,
  source: YamlSource,
  keys: readonly PropertyKey[],
  values: readonly string[],
  fact: Fact | undefined,
): void {
  const known = fact?.type === 'choice' ? fact.values.map((it) => it.id) : undefined;
  const unknown = values.filter((it) => !known?.includes(it));
  if (!known || unknown.length > 0) {
    reportAt(
      folder,
      source,
      keys,
      known ? `${fact?.id} is never ${unknown.join(', ')}` : 'is about no fact with choices',
    );
  }
}
