import { z } from 'zod';
import { organisation } from '../schema/organisation.ts';
import { service } from '../schema/service.ts';
import { feedName } from '../schema/source.ts';
import { shortHash } from './ids.ts';
import { canonical, isObject, type JsonObject } from './json.ts';

/** `areas/<area>/imported/<feed>.json`: all that came from one feed, sorted by id. Written by the import, read at the start. */
export const feedFile = z.strictObject({
  feed: feedName,
  organisations: z.array(organisation),
  services: z.array(service),
});

/** The same as it stands in the file, before it is checked and given its defaults. */
export interface WrittenFeedFile {
  readonly feed: string;
  readonly organisations: readonly JsonObject[];
  readonly services: readonly JsonObject[];
}

/** The record with the hash of what it says, by which a later import sees whether a person has changed it. */
export function sealed(record: object): JsonObject {
  const plain = JSON.parse(JSON.stringify(record)) as JsonObject;
  return { ...plain, source: { ...(plain['source'] as JsonObject), sum: sumOf(plain) } };
}

/** Whether a record is still as an import wrote it. */
export function isUntouched(record: JsonObject): boolean {
  const { source } = record;
  return isObject(source) && source['sum'] === sumOf(record);
}

/** The id that the feed gave to a record. */
export function sourceIdOf(record: JsonObject): string {
  const { source } = record;
  return isObject(source) ? String(source['id'] ?? '') : '';
}

function sumOf(record: JsonObject): string {
  const { sum: _, ...source } = (isObject(record['source']) ? record['source'] : {}) as JsonObject;
  return shortHash(canonical({ ...record, source }), 16);
}
