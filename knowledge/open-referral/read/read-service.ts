import type { z } from 'zod';
import type { Day } from '../../schema/date.ts';
import type { service } from '../../schema/service.ts';
import { plainlyFree, serviceExtension } from '../extension.ts';
import type { JsonObject } from '../json.ts';
import { topicsOf } from '../topics.ts';
import { compact } from './compact.ts';
import type { Fields } from './fields.ts';
import { funding, partOf, partsOf, program, requiredDocument, serviceArea, textsOf } from './parts.ts';
import { readCategories } from './read-categories.ts';
import { readContacts } from './read-contacts.ts';
import { readExtension } from './read-extension.ts';
import { readLanguages } from './read-languages.ts';
import { readLocation } from './read-location.ts';
import { costOf, readPrices } from './read-prices.ts';
import { readSchedule } from './read-schedule.ts';

export type ServiceInput = z.input<typeof service>;
type Extension = z.infer<typeof serviceExtension>;

/** What reading a service needs beside the record. */
export interface ServiceContext {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly feed: string;
  /** The id and the name that the feed gives it. */
  readonly source: string;
  readonly name: string;
  readonly today: Day;
  readonly guides: ReadonlySet<string>;
}

/** A service as our files have it, of any version of the standard. What could not be taken is noted. */
export function readService(at: Fields, context: ServiceContext): ServiceInput {
  const extension = readExtension(at, serviceExtension);
  const { name, organisation } = context;
  const told = at.text('description');
  const description = told === extension.summary ? undefined : told;
  const { categories, topics } = readCategories(at);
  const places = placesOf(at, organisation.name);
  const reached = reachedBy(at, [name, organisation.name]);
  const { languages, others } = readLanguages(at.list('languages'));
  const words = inLanguages(extension);
  if (at.has('assurer_email')) at.note('assurer_email', 'is the address of a person, and was left out');
  const read: ServiceInput = compact({
    id: context.id,
    organisation: organisation.id,
    kind: extension.kind,
    status: statusOf(at),
    name: words('name', name) ?? { en: name },
    summary: words('summary', extension.summary ?? firstSentence(description) ?? name) ?? { en: name },
    description: words('description', description),
    topics: extension.topics ?? (topics.length > 0 ? topics : topicsOf(categories, name)),
    categories,
    words: extension.words,
    guides: extension.guides?.filter((it) => context.guides.has(it)),
    alert: words('alert', at.text('alert')),
    locations: places,
    schedules: at.list('schedules', 'regular_schedules', 'regular_schedule').flatMap((it) => readSchedule(it) ?? []),
    closures: extension.closures ?? closuresOf(at),
    ...costsOf(at, extension, words),
    languages,
    ...interpretersOf(at, extension, words),
    childcare: extension.childcare,
    step_free:
      extension.step_free ?? (places.length > 0 && places.every((it) => it.step_free === 'yes') ? 'yes' : undefined),
    women_only: extension.women_only,
    eligibility: eligibilityOf(at, words),
    referral: compact({
      who: extension.who_may_refer,
      by: extension.referred_by,
      how: words('how_to_refer', at.text('application_process')),
    }),
    ...reached,
    risk: extension.risk,
    assured_on: assuredOn(at, context.today),
    source: compact({ feed: context.feed, id: context.source, modified: at.instant('last_modified') }),
    more: moreOf(at, others),
  });
  at.noteUnread(expected);
  return read;
}

type InLanguages = (
  field: keyof NonNullable<Extension['translations']>,
  english: string | undefined,
) => ServiceInput['alert'];

function inLanguages({ translations }: Partial<Extension>): InLanguages {
  return (field, english) => (english === undefined ? undefined : { ...translations?.[field], en: english });
}

function statusOf(at: Fields): ServiceInput['status'] {
  const written = at.text('status')?.toLowerCase().replaceAll(/[-_]/g, ' ');
  if (written === undefined) at.note('status', 'is missing, and was taken as active');
  if (written === undefined || written === 'active') return undefined;
  if (written === 'inactive' || written === 'defunct' || written === 'temporarily closed') return written;
  at.note(
    'status',
    'is none of active, inactive, defunct, temporarily closed; taken as inactive, so it is not offered',
  );
  return 'inactive';
}

/** As much as fits on a card. */
const longestSummary = 200;

function firstSentence(text: string | undefined): string | undefined {
  const line = text?.split('\n', 1)[0]?.trim();
  if (!line) return undefined;
  const sentence = /^.{20,}?[.!?](?=\s)/.exec(line)?.[0] ?? line;
  if (sentence.length <= longestSummary) return sentence;
  return `${sentence.slice(0, longestSummary).replace(/\s+\S*$/, '')} …`;
}

function placesOf(at: Fields, organisation: string) {
  const links = at.list('service_at_locations', 'service_at_location');
  const tied = links.flatMap((link) => {
    const place = link.child('location');
    if (!place) link.note('location', 'is missing, so this place was left out');
    return (place && readLocation(place, link, organisation)) ?? [];
  });
  const loose = links.length > 0 ? [] : at.list('locations', 'location');
  return [...tied, ...loose.flatMap((it) => readLocation(it, it, organisation) ?? [])];
}

/** Numbers and contacts may hang on the service, on its place, or on what ties the two. */
function reachedBy(at: Fields, names: readonly string[]): Pick<ServiceInput, 'contact' | 'phones' | 'contacts'> {
  const links = at.list('service_at_locations', 'service_at_location');
  const all = [at, ...links, ...links.flatMap((it) => it.child('location') ?? [])].map((it) => readContacts(it, names));
  const phones = new Map(all.flatMap((it) => it.phones).map((it) => [it.number.replaceAll(' ', ''), it]));
  return {
    contact: compact({ url: at.url('url'), email: at.email('email') ?? all.find((it) => it.email)?.email }),
    phones: [...phones.values()],
    contacts: all.flatMap((it) => it.contacts),
  };
}

function costsOf(at: Fields, extension: Partial<Extension>, words: InLanguages) {
  const prices = readPrices(at.list('cost_options'));
  const written = at.text('fees_description', 'fees');
  const told = extension.cost === 'free' && written === plainlyFree ? undefined : written;
  return { cost: extension.cost ?? costOf(prices, told), cost_words: words('cost_words', told), prices };
}

function interpretersOf(at: Fields, extension: Partial<Extension>, words: InLanguages) {
  const told = at.text('interpretation_services');
  const plain = told !== undefined && !/\b(?:no|not|none|unable|cannot)\b/i.test(told);
  return {
    interpreter: extension.interpreter ?? (plain ? ('yes' as const) : undefined),
    interpreter_words: words('interpreter_words', told),
  };
}

/** Feeds write -1 for "any age". */
function eligibilityOf(at: Fields, words: InLanguages): ServiceInput['eligibility'] {
  const older = at.list('eligibilitys', 'eligibilities')[0];
  const minimum = ageOf(at, 'minimum_age') ?? (older && ageOf(older, 'minimum_age'));
  const maximum = ageOf(at, 'maximum_age') ?? (older && ageOf(older, 'maximum_age'));
  const apart = minimum !== undefined && maximum !== undefined && minimum > maximum;
  if (apart) at.note('maximum_age', 'is below minimum_age, so both were left out');
  return compact({
    words: words('eligibility', at.text('eligibility_description') ?? older?.text('eligibility')),
    ...(apart ? {} : { minimum_age: minimum, maximum_age: maximum }),
  });
}

function ageOf(at: Fields, name: string): number | undefined {
  const age = at.number(name);
  if (age === undefined || (age >= 0 && age <= 120)) return age;
  return at.note(name, 'is not an age, and was left out');
}

function assuredOn(at: Fields, today: Day): Day | null {
  const assured = at.day('assured_date');
  if (assured === undefined || assured <= today) return assured ?? null;
  at.note('assured_date', 'is in the future, and was left out');
  return null;
}

/** Version 1 lists days on which a service is closed. */
function closuresOf(at: Fields): ServiceInput['closures'] {
  return at.list('holiday_schedules').flatMap((it) => {
    const from = it.day('start_date');
    const to = it.day('end_date') ?? from;
    return it.truth('closed') === true && from && to && to >= from ? [{ from, to }] : [];
  });
}

/** Names that say nothing new, or that are left out on purpose: ids of what a part belongs to, and who edited what. */
const expected = [
  'organization_id',
  'organization',
  'program_id',
  'assurer_email',
  'metadata',
  'contacts',
  'phones',
  'public',
  'service_at_locations',
];

function moreOf(at: Fields, languages: readonly JsonObject[]): JsonObject {
  const part = at.child('program');
  const programme = part && partOf(part, program);
  return {
    ...textsOf(at, ['alternate_name', 'wait_time', 'accreditations', 'licenses']),
    ...partsOf(at, 'funding', funding),
    ...partsOf(at, 'service_areas', serviceArea),
    ...partsOf(at, 'required_documents', requiredDocument),
    ...(programme ? { program: programme } : {}),
    ...(languages.length > 0 ? { languages: [...languages] } : {}),
  };
}
