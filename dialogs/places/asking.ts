import { choice } from '../choices.ts';
import type { Reply } from '../reply.ts';
import type { World } from '../world.ts';

/** Consent before anybody joins: who, that it stays private, the exceptions, and what they may read. */
export function presentPersonQuestion(world: World): Reply[] {
  return [
    {
      said: { key: 'conversation:person.ask', params: { operator: world.operator } },
      choices: [
        choice('share-all', { do: 'person-yes', share: 'all' }, undefined, 'yes'),
        choice('share-new', { do: 'person-yes', share: 'from-now' }),
        choice('person-no', { do: 'person-no' }, undefined, 'no'),
      ],
    },
  ];
}

export function presentForgetQuestion(): Reply[] {
  return [
    {
      said: { key: 'conversation:forget.ask' },
      choices: [
        choice('forget-yes', { do: 'forget-yes' }, undefined, 'yes'),
        choice('forget-no', { do: 'forget-no' }, undefined, 'no'),
      ],
    },
  ];
}

/** The safety question: asked where words may mean urgent harm and may not. */
export function presentDangerQuestion(): Reply[] {
  return [
    {
      said: { key: 'conversation:danger.ask' },
      choices: [
        choice('danger-yes', { do: 'danger-yes' }, undefined, 'yes'),
        choice('danger-no', { do: 'danger-no' }, undefined, 'no'),
      ],
    },
  ];
}

/** After the first words for what cannot wait: a person, or on with what else was said. */
export function presentFirstHelp(): Reply[] {
  return [
    {
      said: { key: 'conversation:danger.first-help' },
      choices: [
        choice('person', { do: 'person' }, undefined, 'yes'),
        choice('go-on', { do: 'danger-no' }, undefined, 'no'),
      ],
    },
  ];
}
