import { nameOf } from '../needs.ts';
import type { RenderedCard } from '../rendered.ts';
import type { Card } from '../reply.ts';
import type { Reader } from './reader.ts';
import { sayTo } from './say.ts';

/** The plan as a hand-written list: what is to do first, then what is done. */
export function planCard(reader: Reader, card: Extract<Card, { kind: 'plan' }>): RenderedCard {
  const ordered = [...card.steps].sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done'));
  return {
    kind: 'plan',
    id: 'plan',
    title: sayTo(reader, { key: 'conversation:plan.title' }),
    summary: '',
    locale: reader.locale,
    facts: ordered.map((step) => ({
      icon: step.state,
      label: sayTo(reader, { key: step.state === 'done' ? 'conversation:plan.done-word' : 'conversation:plan.to-do' }),
      text: sayTo(reader, { key: 'conversation:choice.need', params: { need: nameOf(step.id) } }),
    })),
    sections: [],
    notices: [],
    links: [],
  };
}
