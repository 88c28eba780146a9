import type { Area } from '../../schema/area.ts';
import type { Location } from '../../schema/location.ts';
import { asUuid, uuidOf } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { type WireLocation, wireLocation, wireServiceAtLocation } from '../wire/wire.ts';
import { defined } from './defined.ts';
import { passedOn } from './passed-on.ts';

const nations = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const;

/** The same place of several services has the same id. */
export function writeLocation(it: Location, area: Area): WireLocation {
  const id = asUuid(
    it.id,
    `location:${JSON.stringify([area.id, it.kind, it.name, it.address, it.postcode ?? it.outcode])}`,
  );
  const addresses = addressesOf(it, area, id);
  return defined({
    id,
    location_type: it.kind,
    name: it.name,
    description: it.description?.['en'],
    transportation: it.transport,
    url: it.url,
    latitude: it.latitude,
    longitude: it.longitude,
    ...passedOn(it.more, wireLocation.shape, ['alternate_name', 'external_identifier', 'external_identifier_type']),
    addresses,
    accessibility: it.accessibility.map((words, index) => ({
      id: uuidOf(`${id} accessibility ${index}`),
      description: words,
      accessibility: words,
    })),
    fingerpost: extensionOf(it, addresses.length > 0),
  });
}

/** The id of what ties a service to a place. */
export function linkId(it: Location, service: string, index: number): string {
  const told = wireServiceAtLocation.shape.id.safeParse(it.more['service_at_location_id']);
  return told.success ? told.data : uuidOf(`${service} at ${index}`);
}

/** The standard wants town, county and postcode; where we do not know them the area's stand there, and the extension says so. */
function addressesOf(it: Location, area: Area, location: string): WireLocation['addresses'] & object {
  const code = it.postcode ?? it.outcode ?? textOf(it.more, 'postal_code');
  if (it.address === '' && !it.city && code === undefined) return [];
  const region = textOf(it.more, 'region');
  return [
    {
      id: asUuid(textOf(it.more, 'address_id'), `${location} address`),
      address_1: it.address === '' ? it.name : it.address,
      city: it.city ?? area.name.en,
      ...(region === undefined ? {} : { region }),
      state_province: it.county ?? nations[area.nation],
      postal_code: code ?? '',
      country: it.country,
      address_type: it.kind,
    },
  ];
}

function extensionOf(it: Location, withAddress: boolean): JsonObject | undefined {
  const known = [it.address === '' ? [] : 'address_1', it.city ? 'city' : [], it.county ? 'state_province' : []].flat();
  const held: JsonObject = {
    ...(it.step_free === 'unknown' ? {} : { step_free: it.step_free }),
    ...(withAddress && known.length < 3 ? { address_fields: known } : {}),
  };
  return Object.keys(held).length > 0 ? held : undefined;
}

function textOf(more: JsonObject, name: string): string | undefined {
  const value = more[name];
  return typeof value === 'string' ? value : undefined;
}
