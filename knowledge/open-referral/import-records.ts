import type { Day } from '../schema/date.ts';
import { organisation } from '../schema/organisation.ts';
import { service } from '../schema/service.ts';
import { isUntouched, sealed, sourceIdOf, type WrittenFeedFile } from './feed-file.ts';
import { shortHash } from './ids.ts';
import { canonical, isObject, type JsonObject } from './json.ts';
import { type Warning, Warnings } from './notes.ts';
import { Fields } from './read/fields.ts';
import { type OrganisationInput, readOrganisation } from './read/read-organisation.ts';
import { readService } from './read/read-service.ts';
import type { FoundRecord, Rejection } from './take-apart.ts';

export interface ImportRequest {
  readonly records: readonly FoundRecord[];
  /** What the feed holds and nobody could even take apart. */
  readonly broken: readonly Rejection[];
  /** Whether all of the feed was read, so that what is not in it is known to be gone. */
  readonly whole: boolean;
  readonly feed: string;
  readonly area: { readonly id: string; readonly timezone: string };
  readonly today: Day;
  /** Ids of the guides that there are. */
  readonly guides: ReadonlySet<string>;
  readonly existing: WrittenFeedFile;
  /** What people wrote by hand: its id by the feed's id for it, and by its name in small letters. */
  readonly byHand: { readonly sources: ReadonlyMap<string, string>; readonly names: ReadonlyMap<string, string> };
  /** What the area has from other feeds: the feed by the id that the service has there. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/** `read` = `imported` + `updated` + `rejected`. `unchanged` says how many of the updated were the same as before. */
export interface ImportReport {
  readonly read: number;
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
  readonly warnings: readonly Warning[];
}

export interface ImportResult {
  readonly report: ImportReport;
  readonly file: WrittenFeedFile;
}

/**
 * Takes the records of a feed as far as they make sense, and says what becomes of its file. Never throws: a record that
 * cannot be taken is rejected with its id, its place and the reason, and the others go on.
 */
export function importRecords(request: ImportRequest): ImportResult {
  const intake = new Intake(request);
  for (const found of request.records) intake.take(found);
  if (request.whole) intake.retireWhatIsGone();
  return intake.result();
}

class Intake {
  readonly #request: ImportRequest;
  readonly #warnings = new Warnings();
  readonly #rejected: Rejection[];
  readonly #services: Map<string, JsonObject>;
  readonly #organisations: Map<string, JsonObject>;
  readonly #organisationsSeen = new Map<string, Fields>();
  readonly #seen = new Set<string>();
  #imported = 0;
  #updated = 0;
  #unchanged = 0;

  constructor(request: ImportRequest) {
    this.#request = request;
    this.#rejected = [...request.broken];
    this.#services = byId(request.existing.services);
    this.#organisations = byId(request.existing.organisations);
    for (const { value, path } of request.records) this.#noteOrganisation(value, path);
  }

  take(found: FoundRecord): void {
    const rejection = this.#refusalOf(found);
    if (rejection) this.#rejected.push(rejection);
  }

  /** Takes a record, or says why not. */
  #refusalOf({ path, value }: FoundRecord): Rejection | undefined {
    if (!isObject(value)) return refusal(null, path, 'This is not an object, so it is no service.');
    const at = new Fields(value, path, {
      timezone: this.#request.area.timezone,
      note: (it) => this.#warnings.add(id ?? path, it),
    });
    const id = at.id();
    if (id === undefined) {
      return refusal(null, `${path}.id`, 'The service has no id, so nobody could find it again next time.');
    }
    if (this.#seen.has(id)) {
      return refusal(id, path, 'The same id came before in this feed; the first one was taken.');
    }
    this.#seen.add(id);
    const name = at.text('name');
    if (name === undefined) return refusal(id, `${path}.name`, 'The service has no name.');
    try {
      return this.#keep(at, id, name);
    } catch (error) {
      // A feed may hold what nobody foresaw; it must not cost the others, and must not be lost silently either.
      const what = error instanceof Error ? error.name : 'an error';
      return refusal(id, path, `The service could not be read (${what}); please report it with this record.`);
    }
  }

  retireWhatIsGone(): void {
    for (const [id, record] of this.#services) {
      const source = sourceIdOf(record);
      if (this.#seen.has(source) || record['status'] === 'inactive' || !isUntouched(record)) continue;
      this.#services.set(id, sealed({ ...record, status: 'inactive' }));
      this.#warnings.add(source, {
        path: '$',
        why: 'is no longer in the feed, and is not offered any more (inactive)',
      });
    }
  }

  result(): ImportResult {
    const services = sorted(this.#services);
    const used = new Set(services.map((it) => String(it['organisation'])));
    const report = {
      read: this.#request.records.length + this.#request.broken.length,
      imported: this.#imported,
      updated: this.#updated,
      unchanged: this.#unchanged,
      rejected: this.#rejected,
      warnings: this.#warnings.list(),
    };
    const organisations = sorted(this.#organisations).filter((it) => used.has(String(it['id'])));
    return { report, file: { feed: this.#request.feed, organisations, services } };
  }

  #keep(at: Fields, id: string, name: string): Rejection | undefined {
    const { byHand, feed, today, guides } = this.#request;
    const ours = byHand.sources.get(id);
    if (ours !== undefined) {
      this.#warnings.add(id, { path: '$', why: 'was written by hand by our curators, and stays as they wrote it' });
      return refusal(id, at.path, `This service is kept as it was written by hand (${ours}).`);
    }
    const newId = this.#idFor('service', id);
    const before = this.#services.get(newId);
    if (before && !isUntouched(before)) {
      this.#warnings.add(id, { path: '$', why: 'was changed by hand since it was imported, and stays as it is' });
      return refusal(id, at.path, 'This service was changed by hand since it was imported; it stays as it is.');
    }
    const organisation = this.#organisationOf(at, id, name);
    const written = readService(at, { id: newId, organisation, feed, source: id, name, today, guides });
    const told = service.safeParse(written);
    if (!told.success) {
      const [issue] = told.error.issues;
      return refusal(id, at.path, `It does not fit together: ${issue?.path.join('.')} ${issue?.message}.`);
    }
    if (told.data.topics.length === 0) {
      at.note('attributes', 'name no subject that we know, so the service is found by its words only');
    }
    const other = this.#request.elsewhere.get(id);
    if (other !== undefined)
      at.note('id', `is also that of a service from the feed ${other}; perhaps it is there twice`);
    const namesake = byHand.names.get(name.toLowerCase());
    if (namesake !== undefined)
      at.note('name', `is also that of a service written by hand (${namesake}); perhaps it is the same`);
    this.#count(before, sealed(written), newId);
    return undefined;
  }

  #count(before: JsonObject | undefined, after: JsonObject, id: string): void {
    this.#services.set(id, after);
    if (!before) this.#imported += 1;
    else this.#updated += 1;
    if (before && canonical(before) === canonical(after)) this.#unchanged += 1;
  }

  /** Most feeds repeat an organisation in each of its services, and some give its details in only one of them. */
  #noteOrganisation(value: unknown, path: string): void {
    if (!isObject(value)) return;
    const at = new Fields(value, path, {
      timezone: this.#request.area.timezone,
      note: (it) => this.#warnings.add(String(value['id'] ?? path), it),
    });
    const held = isObject(value['organization']) ? at.child('organization') : undefined;
    const id = held?.id() ?? at.id('organization_id');
    if (held?.has('name') && id !== undefined && !this.#organisationsSeen.has(id))
      this.#organisationsSeen.set(id, held);
  }

  #organisationOf(at: Fields, service: string, name: string): { id: string; name: string } {
    const held = at.child('organization');
    const source = held?.id() ?? at.id('organization_id') ?? `of ${service}`;
    const id = this.#idFor('organisation', source);
    const details = this.#organisationsSeen.get(source) ?? held;
    if (!details?.has('name')) at.note('organization', 'has no name, so it is called after the service');
    const before = this.#organisations.get(id);
    if (before && !isUntouched(before)) return { id, name: String(before['name']) };
    const written = this.#readOrganisation(details, id, name, source);
    this.#organisations.set(id, sealed(written));
    return { id, name: written.name };
  }

  #readOrganisation(details: Fields | undefined, id: string, name: string, source: string): OrganisationInput {
    const from = { feed: this.#request.feed, id: source };
    const written = { ...readOrganisation(details, id, name), source: from };
    if (organisation.safeParse(written).success) return written;
    return { ...readOrganisation(undefined, id, details?.text('name') ?? name), source: from };
  }

  #idFor(kind: 'service' | 'organisation', source: string): string {
    const { feed, area } = this.#request;
    return `${feed}-${shortHash(JSON.stringify([area.id, feed, kind, source]), 12)}`;
  }
}

function refusal(id: string | null, path: string, why: string): Rejection {
  return { id, path, why };
}

function byId(records: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(records.map((it) => [String(it['id']), it]));
}

function sorted(records: ReadonlyMap<string, JsonObject>): JsonObject[] {
  return [...records.values()].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}
