import { type DecisionTable, openFacts, tableOf } from '../eligibility/decision-table.ts';
import type { Clause, Rule, RuleVersion, Words } from '../eligibility/rule.ts';
import { type RuleFile, ruleFile, type VersionFile } from '../schema/rule.ts';
import { checkCases } from './check-cases.ts';
import { withFigures } from './figure-words.ts';
import type { Folder } from './files.ts';
import type { LoadedFacts } from './load-facts.ts';
import type { LoadedGuide } from './load-guides.ts';
import { readCondition } from './read-condition.ts';
import { readYamlFile, reportAt } from './yaml-file.ts';
import type { YamlSource } from './yaml-source.ts';

/** Where a rule is read, and what it may name. */
interface Reading {
  readonly folder: Folder;
  readonly source: YamlSource;
  readonly facts: LoadedFacts;
  readonly guides: ReadonlyMap<string, unknown>;
}

type Keys = readonly PropertyKey[];

/** Reads `rule.yaml` and `cases.yaml` of every guide that has them, and tries every case. In the order of the guides. */
export function loadRules(
  folder: Folder,
  facts: LoadedFacts,
  loaded: readonly LoadedGuide[],
  guides: ReadonlyMap<string, unknown>,
): Rule[] {
  return loaded.flatMap((guide) => {
    const { hasRule, hasCases } = guide;
    if (hasRule !== hasCases) {
      const missing = hasRule ? 'cases.yaml' : 'rule.yaml';
      folder.problems.push({ path: `${guide.path}/${missing}`, line: 1, reason: 'is missing' });
    }
    const rule = hasRule ? loadRule(folder, guide, facts, guides) : undefined;
    if (rule && hasCases) {
      checkCases(folder, guide, rule, facts);
    }
    return rule ?? [];
  });
}

function loadRule(
  folder: Folder,
  guide: LoadedGuide,
  facts: LoadedFacts,
  guides: ReadonlyMap<string, unknown>,
): Rule | undefined {
  const file = readYamlFile(folder, `${guide.path}/rule.yaml`, ruleFile);
  if (!file) {
    return undefined;
  }
  const reading = { folder, source: file.source, facts, guides };
  reportOverlaps(reading, file.value);
  reportReasons(reading, file.value);
  const versions = file.value.versions.map((it, index) => readVersion(reading, file.value, it, index));
  const sound = versions.filter((it) => it !== undefined);
  return sound.length === versions.length ? { guide: guide.guide.id, versions: sound } : undefined;
}

function readVersion(reading: Reading, file: RuleFile, version: VersionFile, index: number): RuleVersion | undefined {
  const keys = ['versions', index];
  const clauses = version.decide.map((_, line) => readClause(reading, file, version, line, [...keys, 'decide', line]));
  const sound = clauses.filter((it) => it !== undefined);
  if (sound.length < clauses.length) {
    return undefined;
  }
  const table = readTable(reading, sound, keys);
  return (
    table && {
      validFrom: version.valid_from,
      validTo: version.valid_to,
      clauses: sound,
      sources: version.sources,
      table,
    }
  );
}

function readClause(
  reading: Reading,
  file: RuleFile,
  version: VersionFile,
  line: number,
  keys: Keys,
): Clause | undefined {
  const clause = version.decide[line];
  if (!clause) {
    return undefined;
  }
  const last = line === version.decide.length - 1;
  if (last !== (clause.when === undefined)) {
    report(reading, keys, last ? 'the last line holds for everybody else and has no when' : 'has no when');
    return undefined;
  }
  for (const [position, id] of clause.instead.entries()) {
    if (!reading.guides.has(id)) {
      report(reading, [...keys, 'instead', position], `there is no guide ${id}`);
    }
  }
  const words = wordsOf(reading, file, version, clause.because, [...keys, 'because']);
  const when =
    clause.when &&
    readCondition(clause.when, [...keys, 'when'], {
      facts: reading.facts.byId,
      figures: version.figures,
      report: (at, reason) => report(reading, at, reason),
    });
  if (!words || (clause.when && !when)) {
    return undefined;
  }
  return { value: clause.value, because: clause.because, words, when, instead: clause.instead };
}

function wordsOf(
  reading: Reading,
  file: RuleFile,
  version: VersionFile,
  because: string,
  keys: Keys,
): Words | undefined {
  const words = file.reasons[because] ?? reading.facts.reasons[because];
  if (!words) {
    report(reading, keys, `there is no reason ${because}`);
    return undefined;
  }
  const filled = withFigures(words, version.figures);
  for (const name of filled.missing) {
    report(reading, keys, `${because} names {${name}}, and there is no such figure`);
  }
  return filled.words;
}

function readTable(reading: Reading, clauses: readonly Clause[], keys: Keys): DecisionTable | undefined {
  try {
    const table = tableOf(clauses, (id) => reading.facts.byId.get(id) ?? missing(id));
    reportIdle(reading, table, keys);
    return table;
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    report(reading, keys, error.message);
    return undefined;
  }
}

/** A line that no person can reach and a fact that changes nothing are mistakes: whoever wrote them meant something. */
function reportIdle(reading: Reading, table: DecisionTable, keys: Keys): void {
  const nothingKnown = table.reached.length - 1;
  for (const line of table.clauses.keys()) {
    if (((table.reached[nothingKnown] ?? 0) & (1 << line)) === 0) {
      report(reading, [...keys, 'decide', line], 'can never decide: lines above it hold whenever it would');
    }
  }
  const open = new Set(openFacts(table, nothingKnown));
  for (const [index, { fact }] of table.partitions.entries()) {
    if (!open.has(index)) {
      report(reading, [...keys, 'decide'], `${fact.id} never changes the value`);
    }
  }
}

function reportOverlaps(reading: Reading, { versions }: RuleFile): void {
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1];
    if (before && (before.valid_to === undefined || before.valid_to >= version.valid_from)) {
      report(reading, ['versions', index, 'valid_from'], 'is before the end of the version above');
    }
  }
}

function reportReasons(reading: Reading, file: RuleFile): void {
  const used = new Set(file.versions.flatMap((it) => it.decide.map(({ because }) => because)));
  for (const id of Object.keys(file.reasons)) {
    if (!used.has(id)) {
      report(reading, ['reasons', id], 'is the reason of no line');
    }
    if (reading.facts.reasons[id]) {
      report(reading, ['reasons', id], 'is there for all rules already');
    }
  }
}

function missing(id: string): never {
  throw new Error(`A condition about the unknown fact ${id} was let through.`);
}

function report(reading: Reading, keys: Keys, reason: string): void {
  reportAt(reading.folder, reading.source, keys, reason);
}
