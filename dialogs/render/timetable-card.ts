import { dayNumberOf, momentOf } from '../../knowledge/opening/calendar.ts';
import type { Service } from '../../knowledge/schema/service.ts';
import { LANGUAGES } from '../../locales/locale.ts';
import { dayParam } from '../plan/day-param.ts';
import type { RenderedBlock, RenderedCard } from '../rendered.ts';
import type { Card } from '../reply.ts';
import { isolateLatin } from './direction.ts';
import { listIn } from './formats.ts';
import { localisedFor, type Reader } from './reader.ts';
import { sayTo } from './say.ts';
import { noticesOf, placesOf } from './service-card.ts';

type TimetableCard = Extract<Card, { kind: 'timetable' }>;
type Entry = TimetableCard['days'][number]['entries'][number];
type Span = Entry['spans'][number];
type Item = Extract<RenderedBlock, { kind: 'list' }>['items'][number];

/** What is on, by days: what, when, where, and what it costs if it costs nothing. What is not there any more is left out. */
export function timetableCard(reader: Reader, card: TimetableCard): RenderedCard {
  const services = card.days.flatMap(({ entries }) =>
    entries.flatMap((it) => reader.knowledge.service(it.service) ?? []),
  );
  return {
    kind: 'timetable',
    id: 'timetable',
    title: sayTo(reader, { key: `conversation:timetable.title-${card.when}` }),
    summary: '',
    locale: reader.locale,
    facts: [],
    sections: card.days.map(({ day, entries }) => ({
      heading: sayTo(reader, { key: 'conversation:choice.day', params: { day: dayParam(day) } }),
      blocks: [{ kind: 'list', ordered: false, items: entries.flatMap((it) => itemOf(reader, day, it)) }],
    })),
    notices: [...new Set(services.flatMap((service) => noticesOf(reader, service)))],
    links: [],
  };
}

function itemOf(reader: Reader, day: string, { service: id, spans }: Entry): Item[] {
  const service = reader.knowledge.service(id);
  if (!service) return [];
  const name = wordsFor(reader, localisedFor(reader, service.name));
  const hours = listIn(
    reader.locale,
    spans.map((span) => hoursOf(reader, service, day, span)),
  );
  const free = service.cost === 'free' ? sayTo(reader, { key: 'conversation:card.free' }) : null;
  const rest = [hours, wordsFor(reader, placesOf(service) ?? ''), free].filter(Boolean).join(' · ');
  return [[{ text: name, bold: true }, { text: `: ${rest}` }]];
}

/** From when to when, in local time; what began on an earlier day has only an end. */
function hoursOf(reader: Reader, { area }: Service, day: string, { from, to, doubt }: Span): string {
  const zone = reader.knowledge.area(area)?.timezone ?? 'Europe/London';
  const at = (instant: number) => ({ instant, zone, style: 'time' }) as const;
  if (doubt === 'bank-holiday') return sayTo(reader, { key: 'conversation:timetable.bank-holiday' });
  if (doubt === 'end-unknown') return sayTo(reader, { key: 'conversation:timetable.from', params: { from: at(from) } });
  const start = momentOf(dayNumberOf(day), '00:00', zone);
  if (from <= start && to >= momentOf(dayNumberOf(day) + 1, '00:00', zone))
    return sayTo(reader, { key: 'conversation:timetable.all-day' });
  if (from < start) return sayTo(reader, { key: 'conversation:timetable.until', params: { to: at(to) } });
  return sayTo(reader, { key: 'conversation:timetable.hours', params: { from: at(from), to: at(to) } });
}

function wordsFor(reader: Reader, words: string): string {
  return LANGUAGES[reader.locale].direction === 'rtl' ? isolateLatin(words) : words;
}
