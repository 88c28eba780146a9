import { MOST } from '../rating/rating.ts';
import type { RenderedCard } from '../rendered.ts';
import type { Card } from '../reply.ts';
import type { Reader } from './reader.ts';
import { sayTo } from './say.ts';

/** What the person answered, each beside their own answer of the last time. */
export function ratingsCard(reader: Reader, { changes }: Extract<Card, { kind: 'ratings' }>): RenderedCard {
  return {
    kind: 'ratings',
    id: 'ratings',
    title: sayTo(reader, { key: 'conversation:how.title' }),
    summary: '',
    locale: reader.locale,
    facts: changes.map(({ measure, before, now }) => ({
      icon: measure,
      label: sayTo(reader, { key: `conversation:how.label-${measure}` }),
      text: sayTo(
        reader,
        before === null
          ? { key: 'conversation:how.first', params: { now, most: MOST } }
          : { key: 'conversation:how.change', params: { before, now } },
      ),
    })),
    sections: [],
    notices: [sayTo(reader, { key: 'conversation:how.kept' })],
    links: [],
  };
}
