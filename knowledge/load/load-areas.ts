import { z } from 'zod';
import { type Area, area } from '../schema/area.ts';
import type { AreaId } from '../schema/ids.ts';
import { type Organisation, organisation } from '../schema/organisation.ts';
import { curatedService, type Service } from '../schema/service.ts';
import type { TopicId } from '../schema/topic.ts';
import { bytesOf, type Folder, filesIn, foldersIn, textOf } from './files.ts';
import { importedFolder, readImported } from './read-imported.ts';
import { check, readYaml, type YamlSource } from './yaml-source.ts';

export interface LoadedAreas {
  readonly areas: readonly Area[];
  readonly organisations: readonly Organisation[];
  readonly services: readonly Service[];
}

const fileNames = ['area.yaml', 'organisations.yaml', 'services.yaml'];

/** Reads `areas/<id>/`, in the order of ids; organisations and services stay in the order of their files. */
export function loadAreas(folder: Folder, guides: ReadonlyMap<string, TopicId>): LoadedAreas {
  const areas: Area[] = [];
  const organisations: Organisation[] = [];
  const services: Service[] = [];
  const seen = new Set<string>();
  for (const id of foldersIn(folder, 'areas', ['README.md'])) {
    const path = `areas/${id}`;
    for (const name of filesIn(folder, path, [importedFolder]).filter((it) => !fileNames.includes(it))) {
      folder.problems.push({ path: `${path}/${name}`, line: 1, reason: `an area holds ${fileNames.join(', ')}` });
    }
    const place = readPlace(folder, path, id);
    if (place) {
      areas.push(place);
      organisations.push(...readOrganisations(folder, path, place.id, seen));
      services.push(...readServices(folder, path, place.id, seen, new Set(organisations.map((it) => it.id)), guides));
      for (const { source, file } of readImported(folder, path)) {
        reportRepeated(folder, source, file.organisations, seen, ['organisations']);
        reportRepeated(folder, source, file.services, seen, ['services']);
        organisations.push(...file.organisations.map((it) => ({ ...it, area: place.id })));
        reportDeadReferences(folder, source, file.services, new Set(organisations.map((it) => it.id)), guides, [
          'services',
        ]);
        services.push(...file.services.map((it) => ({ ...it, area: place.id })));
      }
    }
  }
  return { areas, organisations, services };
}

function readPlace(folder: Folder, path: string, id: string): Area | undefined {
  const source = read(folder, `${path}/area.yaml`);
  const place = source && check(source, area, folder.problems);
  if (!source || !place?.ok) {
    return undefined;
  }
  if (place.value.id !== id) {
    report(folder, source, ['id'], `the folder is called ${id}`);
  }
  return place.value;
}

function readOrganisations(folder: Folder, path: string, place: AreaId, seen: Set<string>): Organisation[] {
  const source = read(folder, `${path}/organisations.yaml`);
  const list = source && check(source, z.array(organisation), folder.problems);
  if (!source || !list?.ok) {
    return [];
  }
  reportRepeated(folder, source, list.value, seen);
  return list.value.map((it) => ({ ...it, area: place }));
}

function readServices(
  folder: Folder,
  path: string,
  place: AreaId,
  seen: Set<string>,
  organisations: ReadonlySet<string>,
  guides: ReadonlyMap<string, TopicId>,
): Service[] {
  const source = read(folder, `${path}/services.yaml`);
  const list = source && check(source, z.array(curatedService), folder.problems);
  if (!source || !list?.ok) {
    return [];
  }
  reportRepeated(folder, source, list.value, seen);
  reportDeadReferences(folder, source, list.value, organisations, guides);
  return list.value.map((it) => ({ ...it, area: place }));
}

function read(folder: Folder, path: string): YamlSource | undefined {
  const bytes = bytesOf(folder, path);
  return bytes && readYaml(path, textOf(bytes), folder.problems);
}

/** What a service names is there: its organisation, and the guides that it helps with. */
function reportDeadReferences(
  folder: Folder,
  source: YamlSource,
  list: readonly Omit<Service, 'area'>[],
  organisations: ReadonlySet<string>,
  guides: ReadonlyMap<string, TopicId>,
  within: readonly string[] = [],
): void {
  for (const [index, it] of list.entries()) {
    if (!organisations.has(it.organisation)) {
      report(folder, source, [...within, index, 'organisation'], `there is no organisation ${it.organisation}`);
    }
    for (const [position, id] of it.guides.entries()) {
      if (!guides.has(id)) {
        report(folder, source, [...within, index, 'guides', position], `there is no guide ${id}`);
      }
    }
  }
}

/** Ids are unique over all areas: what a person keeps in a plan names the service alone. */
function reportRepeated(
  folder: Folder,
  source: YamlSource,
  list: readonly { id: string }[],
  seen: Set<string>,
  within: readonly string[] = [],
): void {
  for (const [index, it] of list.entries()) {
    if (seen.has(it.id)) {
      report(folder, source, [...within, index, 'id'], `${it.id} is there already`);
    }
    seen.add(it.id);
  }
}

function report(folder: Folder, source: YamlSource, keys: readonly PropertyKey[], reason: string): void {
  folder.problems.push({ path: source.path, line: source.lineOf(keys), reason: `${keys.join('.')}: ${reason}` });
}
