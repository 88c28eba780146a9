import type { z } from 'zod';
import { location } from '../../schema/location.ts';
import { outcode, postcode } from '../../schema/postcode.ts';
import { locationExtension } from '../extension.ts';
import { compact } from './compact.ts';
import type { Fields } from './fields.ts';
import { textsOf } from './parts.ts';
import { readExtension } from './read-extension.ts';
import { readSchedule } from './read-schedule.ts';

type LocationInput = z.input<typeof location>;

/** One place of a service. `at` is the location itself; `link` what ties it to the service, with hours of its own. */
export function readLocation(at: Fields, link: Fields, organisation: string): LocationInput | undefined {
  const addresses = at.list('addresses', 'physical_addresses', 'postal_addresses', 'physical_address', 'address');
  const address = addresses.find((it) => it.text('address_type') !== 'postal') ?? addresses[0];
  const kind = kindOf(at);
  const { step_free, address_fields } = readExtension(at, locationExtension);
  const where = addressOf(address, address_fields);
  const description = at.text('description');
  const accessibility = accessOf(at);
  const read: LocationInput = compact({
    id: at.id(),
    ...(kind === 'physical' ? {} : { kind }),
    name:
      at.text('name') ??
      (where.address || address?.text('city') || (kind === 'virtual' ? 'Online or by phone' : organisation)),
    description: description === undefined ? undefined : { en: description },
    ...where,
    ...coordinatesOf(at),
    accessibility,
    step_free: stepFree(accessibility),
    transport: at.text('transportation'),
    url: at.url('url'),
    schedules: hoursOf(link),
    more: {
      ...textsOf(at, ['alternate_name', 'external_identifier', 'external_identifier_type']),
      ...(link === at || !link.id() ? {} : { service_at_location_id: link.id() ?? '' }),
      ...moreOfAddress(address),
    },
    ...(step_free ? { step_free } : {}),
  });
  if (address?.has('attention')) address.note('attention', 'may name a person, and was left out');
  at.noteUnread(expected);
  const told = location.safeParse(read);
  return told.success
    ? read
    : at.note('', `was left out: ${told.error.issues[0]?.path.join('.')} ${told.error.issues[0]?.message}`);
}

const expected = [
  'organization_id',
  'metadata',
  'attributes',
  'contacts',
  'phones',
  'languages',
  'schedules',
  'location_id',
];

function kindOf(at: Fields): 'physical' | 'postal' | 'virtual' {
  const written = at.text('location_type')?.toLowerCase();
  return written === 'postal' || written === 'virtual' ? written : 'physical';
}

function hoursOf(link: Fields) {
  return link.list('schedules', 'regular_schedules', 'regular_schedule').flatMap((it) => readSchedule(it) ?? []);
}

/** The person at an address (`attention`) is never read. */
function addressOf(at: Fields | undefined, known?: readonly string[]) {
  if (!at) return { address: '' };
  const field = (name: string) => (known && !known.includes(name) ? undefined : at.text(name));
  const lines = [field('address_1'), field('address_2')].filter((it) => it !== undefined);
  const written =
    at
      .text('postal_code')
      ?.toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '') ?? '';
  const whole = postcode.safeParse(`${written.slice(0, -3)} ${written.slice(-3)}`).data;
  const half = outcode.safeParse(written).data;
  if (written !== '' && !whole && !half)
    at.note('postal_code', 'is not a British postcode; it is passed on but not used');
  return {
    address: lines.join(', '),
    city: field('city'),
    county: field('state_province'),
    postcode: whole,
    outcode: whole ? undefined : half,
    ...countryOf(at),
  };
}

function countryOf(at: Fields): { country?: string } {
  const written = at.text('country')?.trim();
  if (
    written === undefined ||
    /^(?:gb|uk|gbr|united kingdom|great britain|england|scotland|wales|northern ireland)$/i.test(written)
  )
    return {};
  if (/^[a-z]{2}$/i.test(written)) return { country: written.toUpperCase() };
  at.note('country', 'is not a country code, and was left out');
  return {};
}

function moreOfAddress(at: Fields | undefined): Record<string, string> {
  if (!at) return {};
  const id = at.id();
  const region = at.text('region');
  const code = at.text('postal_code');
  const british = code !== undefined && /^[A-Z]{1,2}[0-9][0-9A-Z]?\s*(?:[0-9][A-Z]{2})?$/i.test(code);
  return {
    ...(id ? { address_id: id } : {}),
    ...(region ? { region } : {}),
    ...(code && !british ? { postal_code: code } : {}),
  };
}

function coordinatesOf(at: Fields): { latitude?: number; longitude?: number } {
  const latitude = at.number('latitude');
  const longitude = at.number('longitude');
  if (latitude === undefined || longitude === undefined) return {};
  const possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  if (possible) return { latitude, longitude };
  at.note('latitude', 'and longitude are no place on earth, and were left out');
  return {};
}

function accessOf(at: Fields): string[] {
  const told = at.list('accessibility', 'accessibility_for_disabilities').flatMap((it) => {
    const description = it.text('description', 'accessibility');
    const details = it.text('details');
    return [description, details === description ? undefined : details].filter((words) => words !== undefined);
  });
  return [...new Set(told)];
}

/** Only what is said plainly and without a "but" counts. */
function stepFree(words: readonly string[]): 'yes' | undefined {
  const plain = words.filter((it) => !/\b(?:no|not|without|limited|partial|partly|un\w*able|except|but)\b/i.test(it));
  return plain.some((it) => /step[- ]free|level access|wheelchair (?:access|accessible)|wheelchair friendly/i.test(it))
    ? 'yes'
    : undefined;
}
