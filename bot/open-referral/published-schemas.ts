import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isObject, type JsonObject } from '../../knowledge/open-referral/json.ts';

/** What the published schemas of a folder are about; null where the folder has none. */
export interface PublishedSchemas {
  /** The whole service, by each profile that publishes it: by the name of the file. */
  readonly services: ReadonlyMap<string, ValidateFunction>;
  readonly serviceAtLocation: ValidateFunction | null;
  readonly organisation: ValidateFunction | null;
  readonly list: ValidateFunction | null;
  readonly taxonomy: ValidateFunction | null;
  readonly term: ValidateFunction | null;
  readonly details: ValidateFunction | null;
  /** Example answers, by the name of the file. */
  readonly examples: ReadonlyMap<string, string>;
}

/** Reads and compiles the JSON schemas of a folder; they are known by what their files are called. */
export async function publishedSchemas(folder: string): Promise<PublishedSchemas> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
  const one = (pattern: RegExp) => names.find((it) => pattern.test(it) && !isExample(it));
  const schema = (name: string | undefined) => (name === undefined ? null : compile(texts.get(name) ?? ''));
  const wholes = names.filter((it) => /service_with_definitions/.test(it));
  const uk = wholes.find((it) => /oruk|uk/i.test(it)) ?? wholes[0];
  return {
    services: new Map(wholes.flatMap((name) => [[name, compile(texts.get(name) ?? '')]] as const)),
    serviceAtLocation: part(texts.get(uk ?? ''), 'service_at_location'),
    organisation: part(texts.get(uk ?? ''), 'organization'),
    list: schema(one(/service_list/)),
    taxonomy: schema(one(/taxonomy\.json$/)),
    term: schema(one(/taxonomy_term\.json$/)),
    details: schema(one(/api_details/)),
    examples: new Map([...texts].filter(([name]) => isExample(name))),
  };
}

function isExample(name: string): boolean {
  return /example/i.test(name);
}

/** Schemas of one folder refer to each other by address; what is not about the answer itself is not followed. */
function compile(text: string): ValidateFunction {
  const parsed: unknown = JSON.parse(text);
  if (!isObject(parsed)) throw new RangeError('A schema is an object.');
  return compiler().compile(withoutForeignReferences(parsed));
}

function part(text: string | undefined, name: string): ValidateFunction | null {
  const parsed: unknown = text === undefined ? null : JSON.parse(text);
  const definitions = isObject(parsed) ? parsed['definitions'] : undefined;
  if (!isObject(definitions) || !(name in definitions)) return null;
  return compiler().compile({ $ref: `#/definitions/${name}`, definitions });
}

function compiler(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv;
}

/** A taxonomy's own schema names that of its terms by an address on the internet; terms are checked by themselves. */
function withoutForeignReferences(schema: JsonObject): JsonObject {
  return JSON.parse(
    JSON.stringify(schema, (name, value: unknown) =>
      name === '$ref' && /^https?:/.test(String(value)) ? undefined : value,
    ),
  ) as JsonObject;
}
