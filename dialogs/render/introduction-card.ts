import { DETAILS, type Detail } from '../../knowledge/schema/partner.ts';
import { type Introduction, isUnderWay, type Offered, type Shared } from '../introduction/introduction.ts';
import { wouldTell } from '../introduction/moved.ts';
import type { RenderedCard } from '../rendered.ts';
import type { Card } from '../reply.ts';
import type { Param, Said } from '../said.ts';
import { localisedFor, type Reader } from './reader.ts';
import { sayTo } from './say.ts';

type Fact = RenderedCard['facts'][number];

const ICONS: Readonly<Record<Detail, Fact['icon']>> = {
  name: 'self',
  language: 'language',
  about: 'step',
  contact: 'phone',
};

/** An introduction: what for, who is told, every single thing that is told, and how long it may be kept. */
export function introductionCard(reader: Reader, card: Extract<Card, { kind: 'introduction' }>): RenderedCard {
  const { introduction } = card;
  const { kind, service } = introduction;
  const place = reader.knowledge.service(service);
  const risk = place?.risk ? [localisedFor(reader, place.risk)] : [];
  return {
    kind: 'introduction',
    id: introduction.id,
    title: sayTo(reader, { key: `conversation:introduction.kind-${kind}` }),
    summary: '',
    locale: reader.locale,
    facts: [
      fact(reader, 'place', labelOfPlace(introduction), placeOf(reader, introduction)),
      ...detailsOf(reader, card),
      ...keeps(reader, introduction),
    ],
    sections: [],
    notices: [
      ...risk,
      ...(isOpen(introduction) ? [sayTo(reader, { key: 'conversation:introduction.nothing-else' })] : []),
    ],
    links: isUnderWay(introduction)
      ? [
          {
            label: sayTo(reader, { key: 'conversation:introduction.open-form' }),
            href: `/introduction/${introduction.link}?lang=${reader.locale}`,
          },
        ]
      : [],
  };
}

/** What one thing that is told says; a language by its `own` name, as its speakers know it, or by its `english` one. */
export function detailSaid(shared: Shared, detail: Detail, by: 'own' | 'english'): Said | null {
  const { name, language, about, contact } = shared;
  const text = (said: Param): Said => ({ key: 'conversation:choice.need', params: { need: said } });
  switch (detail) {
    case 'name':
      return name === undefined ? null : text(name);
    case 'contact':
      return contact === undefined ? null : text(contact);
    case 'language':
      return language === undefined ? null : text(by === 'own' ? { language } : { englishName: language });
    case 'about':
      return about === undefined ? null : { key: `conversation:introduction.about-${about}` };
  }
}

/** Who is told; once nothing is told any more, only which place it was about. */
function labelOfPlace(introduction: Introduction): Said {
  const key = isOpen(introduction) ? 'conversation:introduction.fact-place' : 'conversation:introduction.fact-where';
  return { key };
}

/** Whose place it is stands beside its name, as people know either. */
function placeOf(reader: Reader, { service, organisation }: Introduction): string {
  const name = sayTo(reader, { key: 'conversation:choice.need', params: { need: { service } } });
  const whose = reader.knowledge.organisation(organisation)?.name;
  return whose === undefined || name.includes(whose) ? name : `${name} (${whose})`;
}

function detailsOf(reader: Reader, { introduction, locale }: Extract<Card, { kind: 'introduction' }>): Fact[] {
  if (!isOpen(introduction)) return [];
  const offered = introduction.state === 'offered';
  const shared = offered ? wouldTell(introduction, locale) : introduction.shared;
  const shown = DETAILS.filter((detail) =>
    offered ? introduction.asks.includes(detail) : shared[detail] !== undefined,
  );
  return shown.map((detail) => {
    const told = detailSaid(shared, detail, 'own') ?? notTold(introduction, detail);
    return fact(reader, ICONS[detail], { key: `conversation:introduction.fact-${detail}` }, sayTo(reader, told));
  });
}

function notTold(introduction: Introduction, detail: Detail): Said {
  const out = introduction.state === 'offered' && introduction.out.includes(detail);
  return { key: out ? 'conversation:introduction.left-out' : 'conversation:introduction.not-written' };
}

function keeps(reader: Reader, introduction: Introduction): Fact[] {
  if (!isOpen(introduction)) return [];
  const words = sayTo(reader, { key: 'conversation:introduction.days', params: { count: introduction.keepsDays } });
  return [fact(reader, 'clock', { key: 'conversation:introduction.fact-keeps' }, words)];
}

function fact(reader: Reader, icon: Fact['icon'], label: Said, text: string): Fact {
  return { icon, label: sayTo(reader, label), text };
}

function isOpen(introduction: Introduction): introduction is Offered | Extract<Introduction, { shared: Shared }> {
  return introduction.state === 'offered' || isUnderWay(introduction);
}
