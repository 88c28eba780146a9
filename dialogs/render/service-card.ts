import type { Service } from '../../knowledge/schema/service.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { LANGUAGES } from '../../locales/locale.ts';
import { openingOf } from '../opening-order.ts';
import type { RenderedCard } from '../rendered.ts';
import type { Card } from '../reply.ts';
import type { Said } from '../said.ts';
import { isolateLatin } from './direction.ts';
import { languageIn, listIn } from './formats.ts';
import { localisedFor, type Reader } from './reader.ts';
import { sayTo } from './say.ts';

type ServiceCard = Extract<Card, { kind: 'service' }>;
type Fact = RenderedCard['facts'][number];

/** A place to go to: what is known is said, and what nobody knows is left out or said to be unknown. */
export function serviceCard(reader: Reader, card: ServiceCard): RenderedCard | null {
  const service = reader.knowledge.service(card.service);
  if (!service) return null;
  const words = (it: string) => (LANGUAGES[reader.locale].direction === 'rtl' ? isolateLatin(it) : it);
  return {
    kind: 'service',
    id: service.id,
    title: words(localisedFor(reader, service.name)),
    summary: words(localisedFor(reader, service.summary)),
    locale: reader.locale,
    facts: factsOf(reader, service, card.at).map((fact) => ({ ...fact, text: words(fact.text) })),
    sections: [],
    notices: [...(service.alert ? [words(localisedFor(reader, service.alert))] : []), ...noticesOf(reader, service)],
    links: linksOf(reader, service),
  };
}

function factsOf(reader: Reader, service: Service, at: number): Fact[] {
  const fact = (icon: Fact['icon'], label: MessageKey, text: string | null): Fact[] =>
    text ? [{ icon, label: sayTo(reader, { key: label }), text }] : [];
  const known = (value: 'yes' | 'no' | 'unknown') =>
    value === 'unknown' ? null : sayTo(reader, { key: `conversation:card.${value}` });
  const cost = service.cost === 'unknown' ? null : sayTo(reader, { key: `conversation:card.${service.cost}` });
  return [
    ...fact('clock', 'conversation:card.hours', sayTo(reader, openingSaid(reader, service, at))),
    ...fact('place', 'conversation:card.where', placesOf(service)),
    ...fact('source', 'conversation:card.by', reader.knowledge.organisation(service.organisation)?.name ?? null),
    ...fact('language', 'conversation:card.languages', languageWords(reader, service)),
    ...fact('language', 'conversation:card.interpreter', known(service.interpreter)),
    ...fact('cost', 'conversation:card.cost', cost),
    ...fact('childcare', 'conversation:card.childcare', known(service.childcare)),
    ...fact('step-free', 'conversation:card.step-free', known(service.step_free)),
    ...fact(
      'women',
      'conversation:card.women-only',
      service.women_only ? sayTo(reader, { key: 'conversation:card.yes' }) : null,
    ),
    ...fact('phone', 'conversation:card.phone', service.contact.phone ?? null),
    ...fact('warning', 'conversation:card.risk', service.risk ? localisedFor(reader, service.risk) : null),
  ];
}

/** Hours that nobody verified are never shown as hours, except in the demonstration, where the card is marked. */
function openingSaid(reader: Reader, service: Service, at: number): Said {
  const area = reader.knowledge.area(service.area);
  const opening = openingOf(service, { knowledge: reader.knowledge, now: at });
  const hidden = service.assured_on === null && !reader.demonstration;
  if (hidden || !area) return { key: 'conversation:card.hours-unknown' };
  const zone = area.timezone;
  switch (opening.state) {
    case 'open':
      if (opening.until === null) return { key: 'conversation:card.open-always' };
      return { key: 'conversation:card.open-now', params: { until: { instant: opening.until, zone, style: 'time' } } };
    case 'closed':
      return opensSaid('conversation:card.opens', opening.next, zone);
    case 'over':
      return { key: 'conversation:card.over' };
    case 'unknown':
      if (opening.next === null) return { key: 'conversation:card.hours-unknown' };
      return opening.because === 'bank-holiday'
        ? opensSaid('conversation:card.bank-holiday', opening.next, zone)
        : opensSaid('conversation:card.hours-in-part', opening.next, zone);
  }
}

function opensSaid(key: MessageKey, next: number, zone: string): Said {
  return { key, params: { next: { instant: next, zone, style: 'day-time' } } };
}

/** Its places, each with what is known of where it is; null where nobody has told us. */
export function placesOf(service: Service): string | null {
  const places = service.locations.map((it) =>
    [...new Set([it.name, it.address, it.city, it.postcode ?? it.outcode])].filter(Boolean).join(', '),
  );
  return places.join('; ') || null;
}

function languageWords(reader: Reader, service: Service): string | null {
  if (service.languages.length === 0) return null;
  return listIn(
    reader.locale,
    service.languages.map((tag) => languageIn(reader.locale, tag)),
  );
}

/** That it is an example, or that nobody has checked it. */
export function noticesOf(reader: Reader, service: Service): string[] {
  const area = reader.knowledge.area(service.area);
  if (area?.example && service.source === undefined) {
    const year = String(area.source?.year ?? '');
    return [sayTo(reader, { key: 'conversation:card.example', params: { year } })];
  }
  return service.assured_on === null ? [sayTo(reader, { key: 'conversation:card.unverified' })] : [];
}

function linksOf(reader: Reader, service: Service): RenderedCard['links'] {
  const { phone, url } = service.contact;
  return [
    ...(phone
      ? [
          {
            label: `${sayTo(reader, { key: 'conversation:card.phone' })}: ${phone}`,
            href: `tel:${phone.replace(/\s/g, '')}`,
          },
        ]
      : []),
    ...(url ? [{ label: url, href: url }] : []),
  ];
}
