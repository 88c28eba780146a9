import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './broken-knowledge.ts';

/** YAML that has been read but not yet checked, and where each of its values stands. */
export interface YamlSource {
  readonly path: string;
  readonly data: unknown;
  /** The line of a value, or of the nearest thing around it that exists. */
  readonly lineOf: (keys: readonly PropertyKey[]) => number;
}

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** Reads YAML; `firstLine` is the line of the file on which `text` begins. Undefined, and a problem, when it is broken. */
export function readYaml(path: string, text: string, problems: Problem[], firstLine = 1): YamlSource | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    problems.push({ path, line: lineAt(fault.pos[0]), reason: fault.message });
  }
  if (faults.length > 0) {
    return undefined;
  }
  return { path, data: document.toJS({ maxAliasCount: 0 }), lineOf };

  function lineAt(offset: number): number {
    return lines.linePos(Math.min(offset, text.length)).line + firstLine - 1;
  }

  function lineOf(keys: readonly PropertyKey[]): number {
    let node: unknown = document.contents;
    let offset = offsetOf(node) ?? 0;
    for (const key of keys) {
      const entry = childOf(node, key);
      if (entry === undefined) {
        break;
      }
      offset = entry.offset ?? offset;
      node = entry.value;
    }
    return lineAt(offset);
  }
}

/** Checks what was read against a schema; every violation becomes a problem with the line of the value it is about. */
export function check<T>(source: YamlSource, schema: z.ZodType<T>, problems: Problem[]): Checked<T> {
  const result = schema.safeParse(source.data);
  if (result.success) {
    return { ok: true, value: result.data };
  }
  for (const issue of result.error.issues) {
    for (const { keys, message } of placesOf(issue)) {
      const name = keys.join('.');
      const reason = name === '' ? message : `${name}: ${message}`;
      problems.push({ path: source.path, line: source.lineOf(keys), reason });
    }
  }
  return { ok: false };
}

function placesOf(issue: z.core.$ZodIssue): { keys: PropertyKey[]; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ keys: [...issue.path, key], message: 'there is no such field' }));
  }
  return [{ keys: issue.path, message: issue.message }];
}

function childOf(node: unknown, key: PropertyKey): { value: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((it) => isPair(it) && isScalar(it.key) && it.key.value === key);
    return pair && { value: pair.value, offset: offsetOf(pair.key) };
  }
  if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
    const item = node.items[key];
    return { value: item, offset: offsetOf(item) };
  }
  return undefined;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
