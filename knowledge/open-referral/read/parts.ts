import { asUuid } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { Fields } from './fields.ts';

/** Parts of a record that are passed on as they are: what they hold, and what they cannot be without. */
interface Shape {
  readonly texts: readonly string[];
  readonly urls?: readonly string[];
  readonly needed: readonly string[];
}

export const funding: Shape = { texts: ['source'], needed: [] };
export const program: Shape = { texts: ['name', 'alternate_name', 'description'], needed: ['name', 'description'] };
export const requiredDocument: Shape = { texts: ['document'], urls: ['uri'], needed: [] };
export const serviceArea: Shape = {
  texts: ['name', 'description', 'extent', 'extent_type', 'uri', 'service_area'],
  needed: [],
};
export const organisationIdentifier: Shape = {
  texts: ['identifier_scheme', 'identifier_type', 'identifier'],
  needed: ['identifier_type', 'identifier'],
};

/** Fields of text that are passed on under their own name. */
export function textsOf(at: Fields, names: readonly string[]): JsonObject {
  return given(names.map((name) => [name, at.text(name)]));
}

/** A list of parts under its own name, or nothing. */
export function partsOf(at: Fields, name: string, shape: Shape): JsonObject {
  const parts = at.list(name).flatMap((it) => partOf(it, shape) ?? []);
  return parts.length > 0 ? { [name]: parts } : {};
}

export function partOf(at: Fields, { texts, urls = [], needed }: Shape): JsonObject | undefined {
  const held = { ...textsOf(at, texts), ...given(urls.map((name) => [name, at.url(name)])) };
  const missing = needed.find((name) => !(name in held));
  if (missing !== undefined) return at.note(missing, 'is missing, so this part was left out');
  if (Object.keys(held).length === 0) return undefined;
  return { id: asUuid(at.id(), `part:${JSON.stringify(held)}`), ...held };
}

function given(entries: readonly (readonly [string, string | undefined])[]): JsonObject {
  return Object.fromEntries(entries.filter((it): it is [string, string] => it[1] !== undefined));
}
