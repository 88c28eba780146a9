import { nameOf } from '../needs.ts';
import { dayParam } from '../plan/day-param.ts';
import { type PlanStep, toDoIn } from '../plan/plan.ts';
import type { RenderedCard } from '../rendered.ts';
import type { Card } from '../reply.ts';
import type { Reader } from './reader.ts';
import { sayTo } from './say.ts';

type Fact = RenderedCard['facts'][number];

/** The plan as a hand-written list: the next step first, what comes later, what did not work, what is done. */
export function planCard(reader: Reader, card: Extract<Card, { kind: 'plan' }>): RenderedCard {
  const { steps, today = '', code } = card;
  const [next, ...later] = toDoIn(steps, today);
  const tried = steps.filter((step) => step.state === 'did-not-work');
  const done = steps.filter((step) => step.state === 'done');
  const fact = (icon: Fact['icon'], word: 'next' | 'to-do' | 'tried-word' | 'done-word') => (step: PlanStep) => ({
    icon,
    label: sayTo(reader, { key: `conversation:plan.${word}` }),
    text: stepWords(reader, step),
  });
  return {
    kind: 'plan',
    id: 'plan',
    title: sayTo(reader, { key: 'conversation:plan.title' }),
    summary: '',
    locale: reader.locale,
    facts: [
      ...(next ? [fact('step', 'next')(next)] : []),
      ...later.map(fact('to-do', 'to-do')),
      ...tried.map(fact('tried', 'tried-word')),
      ...done.map(fact('done', 'done-word')),
    ],
    sections: [],
    notices: [],
    links: code
      ? [
          {
            label: sayTo(reader, { key: 'conversation:plan.open-page' }),
            href: `${reader.planPage ?? '/plan'}?lang=${reader.locale}#${code}`,
          },
        ]
      : [],
  };
}

/** What a step is called, and its day where it has one. */
function stepWords(reader: Reader, step: PlanStep): string {
  const named = { step: nameOf(step.id) };
  if (step.state !== 'to-do' || !step.on) return sayTo(reader, { key: 'conversation:plan.step', params: named });
  return sayTo(reader, { key: 'conversation:plan.step-on', params: { ...named, day: dayParam(step.on) } });
}
