import { outcomeOf } from '../eligibility/decision-table.ts';
import { verdict } from '../eligibility/entitlements.ts';
import { parseAnswers } from '../eligibility/parse-answers.ts';
import type { Rule, RuleVersion } from '../eligibility/rule.ts';
import { versionOn } from '../eligibility/rule.ts';
import type { Day } from '../schema/date.ts';
import { type CaseFile, caseFile, type RuleValue } from '../schema/rule.ts';
import type { Folder } from './files.ts';
import type { LoadedFacts } from './load-facts.ts';
import type { LoadedGuide } from './load-guides.ts';
import { readYamlFile, reportAt } from './yaml-file.ts';
import type { YamlSource } from './yaml-source.ts';

/**
 * Tries every case of a rule. There must be one for each value that the rule can give, one for each version, and one in
 * which somebody prefers not to say.
 */
export function checkCases(folder: Folder, guide: LoadedGuide, rule: Rule, facts: LoadedFacts): void {
  const file = readYamlFile(folder, `${guide.path}/cases.yaml`, caseFile);
  if (!file) {
    return;
  }
  const { source, value: cases } = file;
  for (const [index, it] of cases.entries()) {
    const fault = faultOf(it, it.on ?? guide.guide.checked_on, rule, facts);
    if (fault) {
      reportAt(folder, source, [index], fault);
    }
  }
  reportGaps(folder, source, cases, rule, guide.guide.checked_on);
}

function faultOf(it: CaseFile[number], on: Day, rule: Rule, facts: LoadedFacts): string | undefined {
  const eligibility = { ...facts, rules: [rule], fact: (id: string) => facts.byId.get(id) };
  const answers = parseAnswers(eligibility, it.facts);
  if (!answers.ok) {
    return answers.reason;
  }
  const version = versionOn(rule, on);
  if (!version) {
    return `no version of the rule holds on ${on}`;
  }
  const { value, reasons } = verdict(version, answers.answers, eligibility);
  const because = reasons.map((reason) => reason.id).join(', ');
  return value === it.expect && because === it.because
    ? undefined
    : `says ${value} because ${because}, not ${it.expect} because ${it.because}`;
}

function reportGaps(folder: Folder, source: YamlSource, cases: CaseFile, rule: Rule, checked: Day): void {
  const tried = new Set(cases.map((it) => it.expect));
  for (const value of new Set(rule.versions.flatMap(valuesOf))) {
    if (!tried.has(value)) {
      reportAt(folder, source, [], `no case expects ${value}`);
    }
  }
  for (const version of rule.versions) {
    if (!cases.some((it) => versionOn(rule, it.on ?? checked) === version)) {
      reportAt(folder, source, [], `no case is about the version of ${version.validFrom}`);
    }
  }
  if (!cases.some((it) => Object.values(it.facts).includes('prefer-not'))) {
    reportAt(folder, source, [], 'in no case somebody prefers not to say');
  }
}

/** The values that its lines give, and `cannot-say` where it depends on a fact. */
function valuesOf({ table, clauses }: RuleVersion): RuleValue[] {
  const depends = outcomeOf(table, table.reached.length - 1) === undefined;
  return [...clauses.map((it) => it.value), ...(depends ? (['cannot-say'] as const) : [])];
}
