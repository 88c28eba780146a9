import type { TopicId } from '../../knowledge/schema/topic.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { BACK, choice, PERSON, TELL_US, WHATS_ON } from '../choices.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Place } from '../state.ts';
import type { World } from '../world.ts';

/** In the order in which most people come for them. */
const AREAS: readonly TopicId[] = [
  'home',
  'health',
  'money',
  'work',
  'learning',
  'family',
  'people',
  'safety',
  'status',
  'place',
];

/** Where what is on today is what many come for. */
const WITH_EVENTS: readonly TopicId[] = ['people', 'place'];

/** As many things as a person can compare on a small screen. */
const SHOWN = 6;

/** Ten pictures, each with its word. */
export function presentAreas(): Reply[] {
  return [
    {
      said: { key: 'conversation:areas.question' },
      choices: [
        ...AREAS.map(areaChoice),
        choice('going-well', { do: 'strengths' }),
        PERSON,
        choice('write', { do: 'something-else' }),
      ],
    },
  ];
}

function areaChoice(topic: TopicId): Choice {
  const label = { key: `conversation:area.${topic}` as MessageKey };
  return { label, action: { do: 'area-of-life', topic, page: 0 }, picture: topic };
}

/** What many people come for in one area, some at a time, and the places. */
export function presentArea({ topic, page }: Extract<Place, { at: 'exploring' }>, world: World): Reply[] {
  const guides = guidesOf(topic, world);
  const shown = guides.slice(page * SHOWN, (page + 1) * SHOWN);
  const more = guides.length > (page + 1) * SHOWN;
  return [
    {
      said: { key: 'conversation:area.question', params: { area: { said: { key: `conversation:area.${topic}` } } } },
      choices: [
        ...(page === 0 && WITH_EVENTS.includes(topic) ? [WHATS_ON] : []),
        ...(page === 0 ? [choice('where', { do: 'find-service', need: `topic:${topic}` })] : []),
        ...shown.map((guide) => choice('need', { do: 'pick-need', need: `guide:${guide}` }, { need: { guide } })),
        ...(page === 0 && topic === 'place' ? [TELL_US] : []),
        ...(more ? [choice('more-of-these', { do: 'area-of-life', topic, page: page + 1 })] : []),
        BACK,
        PERSON,
      ],
    },
  ];
}

/** Those that a curator put first, then the others of the topic. */
function guidesOf(topic: TopicId, world: World): readonly string[] {
  const first: readonly string[] = world.knowledge.areasOfLife[topic];
  const others = world.knowledge.guides.filter((guide) => guide.topic === topic && !first.includes(guide.id));
  return [...first, ...others.map((guide) => guide.id)];
}

export function presentStrengths(): Reply[] {
  return [
    {
      said: { key: 'conversation:strengths.question' },
      choices: [choice('skip', { do: 'something-else' }), BACK, PERSON],
    },
  ];
}
