import { isObject, type Json, type JsonObject } from './json.ts';

/** A record as it was found. `path` is a JSON path from the top of the document, or a line of it. */
export interface FoundRecord {
  readonly path: string;
  readonly value: unknown;
}

/** A record that cannot be taken, and why, in words for whoever keeps the feed. */
export interface Rejection {
  readonly id: string | null;
  readonly path: string;
  readonly why: string;
}

/** What an envelope says about the pages; nothing where it says nothing. */
export interface Paging {
  readonly total?: number;
  readonly pages?: number;
  readonly first?: boolean;
  readonly last?: boolean;
}

export type Document =
  | {
      readonly kind: 'services';
      readonly records: readonly FoundRecord[];
      readonly broken: readonly Rejection[];
      readonly paging: Paging;
      /** Whether this is a list, which can be the whole of a feed, or one service by itself. */
      readonly list: boolean;
    }
  /** The start page of an API: the services are one address further. */
  | { readonly kind: 'api-details' }
  | { readonly kind: 'unreadable'; readonly why: string };

const listNames = ['contents', 'content', 'services', 'items', 'data', 'results', 'records'];

/** Finds the services in a document: an envelope of any version, a bare list, JSON lines, or one service. */
export function takeApart(text: string): Document {
  const tidy = text.replace(/^\uFEFF/, '').trim();
  if (tidy === '') return services([]);
  const parsed = parse(tidy);
  if (parsed !== undefined) return documentOf(parsed, '$');
  const lines = tidy.split('\n');
  return lines.length > 1 ? jsonLines(lines) : { kind: 'unreadable', why: 'is not JSON' };
}

function documentOf(value: Json, path: string): Document {
  if (Array.isArray(value)) return services(value.flatMap((it, index) => withoutOrganisation(it, `${path}[${index}]`)));
  if (!isObject(value)) return { kind: 'unreadable', why: 'is neither a list of services nor a service' };
  for (const name of listNames) {
    const held = value[name];
    if (isRecord(value)) break;
    if (Array.isArray(held)) {
      const records = held.flatMap((it, index) => withoutOrganisation(it, `${path}.${name}[${index}]`));
      return services(records, pagingOf(value));
    }
    const inner = isObject(held) && path === '$' ? documentOf(held, `${path}.${name}`) : undefined;
    if (inner?.kind === 'services') return { ...inner, paging: { ...pagingOf(value), ...inner.paging } };
  }
  if (isRecord(value)) {
    return { ...services(withoutOrganisation(value, path)), list: false };
  }
  if ('openapi_url' in value || ('version' in value && 'profile' in value)) return { kind: 'api-details' };
  return { kind: 'unreadable', why: 'is neither a list of services nor a service' };
}

function isRecord(value: JsonObject): boolean {
  return (
    'id' in value && ('name' in value || 'status' in value || 'organization' in value || 'organization_id' in value)
  );
}

function jsonLines(lines: readonly string[]): Document {
  const records: FoundRecord[] = [];
  const broken: Rejection[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const path = `line ${index + 1}`;
    const value = parse(line);
    if (value === undefined) broken.push({ id: null, path, why: 'This line is not JSON.' });
    else records.push(...withoutOrganisation(value, path));
  }
  if (records.length === 0) return { kind: 'unreadable', why: 'is not JSON' };
  return { ...services(records), broken };
}

/** An organisation that holds its services is taken apart: each service names it. */
function withoutOrganisation(value: Json, path: string): FoundRecord[] {
  if (!isObject(value) || 'organization_id' in value || 'organization' in value) return [{ path, value }];
  const { services: held, ...organization } = value;
  if (!Array.isArray(held) || held.length === 0) return [{ path, value }];
  return held.map((it, index) => ({
    path: `${path}.services[${index}]`,
    value: isObject(it) ? { organization, ...it } : it,
  }));
}

function services(records: readonly FoundRecord[], paging: Paging = {}) {
  return { kind: 'services' as const, records, broken: [], paging, list: true };
}

function pagingOf(envelope: JsonObject): Paging {
  const number = (...names: string[]) => names.map((it) => Number(envelope[it] ?? Number.NaN)).find((it) => it >= 0);
  const total = number('total_items', 'totalElements', 'totalelements', 'total');
  const pages = number('total_pages', 'totalPages', 'totalpages');
  const truth = (...names: string[]) => names.map((it) => envelope[it]).find((it) => typeof it === 'boolean');
  const first = truth('first_page', 'first');
  const last = truth('last_page', 'last');
  return {
    ...(total === undefined ? {} : { total }),
    ...(pages === undefined ? {} : { pages }),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** Undefined for what is no JSON, or lies too deep to be read. */
function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
