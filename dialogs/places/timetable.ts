import type { TopicId } from '../../knowledge/schema/topic.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { BACK, choice, MORE, PERSON, thisIsWrong } from '../choices.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Param } from '../said.ts';
import type { Place, State } from '../state.ts';
import { pageOf, whatIsOn } from '../timetable/listing.ts';
import { type Filters, without } from '../timetable/view.ts';
import type { World } from '../world.ts';

type At<P extends Place['at']> = Extract<Place, { at: P }>;

/** What is on, a few at a time, by days; each leads to its card, from where it goes into the plan. */
export function presentTimetable(state: State, place: At<'timetable'>, world: World): Reply[] {
  const { when, filters, page } = place;
  const { days, more } = pageOf(whatIsOn(state, when, filters, world), page);
  const filtered = namesOf(filters);
  const onwards = [
    ...(more ? [choice('more-of-these', { do: 'timetable', when, filters, page: page + 1 })] : []),
    when === 'today'
      ? choice('on-week', { do: 'timetable', when: 'week', filters, page: 0 })
      : choice('on-today', { do: 'timetable', when: 'today', filters, page: 0 }),
    choice('filters', { do: 'timetable-filters', when, filters }),
    BACK,
    PERSON,
  ];
  const only: Reply[] =
    filtered.length > 0
      ? [{ said: { key: 'conversation:timetable.only', params: { filters: { list: filtered } } } }]
      : [];
  if (days.length === 0) return [...only, { said: { key: `conversation:timetable.none-${when}` }, choices: onwards }];
  const services = [...new Set(days.flatMap(({ entries }) => entries.map(({ item }) => item.id)))];
  return [
    ...only,
    {
      said: { key: `conversation:timetable.${when}` },
      card: {
        kind: 'timetable',
        when,
        days: days.map(({ day, entries }) => ({
          day,
          entries: entries.map(({ item, spans }) => ({ service: item.id, spans: [...spans] })),
        })),
      },
      choices: [...services.map(aboutService), ...onwards],
    },
  ];
}

function aboutService(service: string): Choice {
  return choice('plan-step', { do: 'see-service', service }, { step: { service } });
}

/** One tap puts a filter on or takes it off, and the timetable comes again. Topics are those that there are this week. */
export function presentFilters(state: State, place: At<'timetable-filters'>, world: World): Reply[] {
  const { when, filters } = place;
  const seen = (changed: Filters) => ({ do: 'timetable', when, filters: changed, page: 0 }) as const;
  const toggled = (name: keyof Filters, to: Filters, filter: Param) =>
    filters[name] === undefined
      ? choice('filter-on', seen({ ...filters, ...to }), { filter })
      : choice('filter-off', seen(without(filters, name)), { filter });
  const toggle = (name: 'free' | 'childcare' | 'women') =>
    toggled(name, { [name]: true }, { said: { key: `conversation:filter.${name}` } });
  const language = filters.language ?? state.locale;
  return [
    {
      said: { key: 'conversation:timetable.filters' },
      choices: [
        toggle('free'),
        toggle('childcare'),
        toggle('women'),
        toggled('language', { language }, languageName(language)),
        ...topicsThisWeek(state, world).map((topic): Choice => {
          const label = { key: `conversation:area.${topic}` as MessageKey };
          return { label, action: seen({ ...filters, topic }), picture: topic };
        }),
        ...(namesOf(filters).length > 0 ? [choice('no-filters', seen({}))] : []),
        ...(world.knowledge.areas.length > 1 ? [choice('other-area', { do: 'where-i-live' })] : []),
        BACK,
        PERSON,
      ],
    },
  ];
}

function topicsThisWeek(state: State, world: World): TopicId[] {
  const days = whatIsOn(state, 'week', {}, world);
  return [...new Set(days.flatMap(({ entries }) => entries.flatMap(({ item }) => item.topics)))].sort();
}

function namesOf({ free, childcare, women, language, topic }: Filters): Param[] {
  return [
    ...(free ? [{ said: { key: 'conversation:filter.free' } } as const] : []),
    ...(childcare ? [{ said: { key: 'conversation:filter.childcare' } } as const] : []),
    ...(women ? [{ said: { key: 'conversation:filter.women' } } as const] : []),
    ...(language ? [languageName(language)] : []),
    ...(topic ? [{ said: { key: `conversation:area.${topic}` } } as const] : []),
  ];
}

function languageName(language: string): Param {
  return { said: { key: 'conversation:filter.language', params: { language: { language } } } };
}

/** A place or an event with its card; from here it goes into the plan. */
export function presentService(state: State, place: At<'seeing-service'>, world: World): Reply[] {
  const service = world.knowledge.service(place.service);
  if (!service) return [{ said: { key: 'conversation:old.text' }, choices: [MORE, BACK, PERSON] }];
  const step = `service:${service.id}`;
  return [
    {
      said: { key: 'conversation:choice.need', params: { need: { service: service.id } } },
      card: { kind: 'service', service: service.id, at: world.now },
      choices: [
        ...(state.plan.some((it) => it.id === step)
          ? [MORE]
          : [choice('add', { do: 'add-to-plan', step }, undefined, 'yes')]),
        thisIsWrong([step]),
        BACK,
        PERSON,
      ],
    },
  ];
}
