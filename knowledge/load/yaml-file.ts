import type { z } from 'zod';
import { bytesOf, type Folder, textOf } from './files.ts';
import { check, readYaml, type YamlSource } from './yaml-source.ts';

/** A YAML file that says what its schema wants, and where each of its values stands. */
export interface YamlFile<T> {
  readonly source: YamlSource;
  readonly value: T;
}

/** Reads and checks one file. Undefined, and problems, when it is missing or broken. */
export function readYamlFile<T>(folder: Folder, path: string, schema: z.ZodType<T>): YamlFile<T> | undefined {
  const bytes = bytesOf(folder, path);
  const source = bytes && readYaml(path, textOf(bytes), folder.problems);
  const checked = source && check(source, schema, folder.problems);
  return source && checked?.ok ? { source, value: checked.value } : undefined;
}

/** Adds a problem about one value of a file. */
export function reportAt(folder: Folder, source: YamlSource, keys: readonly PropertyKey[], reason: string): void {
  const name = keys.join('.');
  folder.problems.push({
    path: source.path,
    line: source.lineOf(keys),
    reason: name === '' ? reason : `${name}: ${reason}`,
  });
}
