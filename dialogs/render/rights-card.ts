import type { RenderedCard } from '../rendered.ts';
import type { Card } from '../reply.ts';
import type { Reader } from './reader.ts';
import { sayTo } from './say.ts';

/** The way to the page that asks what somebody can get. */
export function rightsCard(reader: Reader, card: Extract<Card, { kind: 'rights' }>): RenderedCard {
  const guide = card.guide === undefined ? undefined : reader.knowledge.guide(card.guide);
  const about = guide ? `&about=${guide.id}` : '';
  return {
    kind: 'rights',
    id: 'rights',
    title: sayTo(reader, { key: 'conversation:rights.title' }),
    summary: guide ? reader.knowledge.guideText(guide.id, reader.locale).text.title : '',
    locale: reader.locale,
    facts: [],
    sections: [],
    notices: [],
    links: [
      {
        label: sayTo(reader, { key: 'conversation:rights.open' }),
        href: `${reader.rightsPage ?? '/rights'}?lang=${reader.locale}${about}`,
      },
    ],
  };
}
