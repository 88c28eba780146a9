import { type Locale, SOURCE_LOCALE } from '../../locales/locale.ts';
import { choice } from '../choices.ts';
import type { Reply } from '../reply.ts';
import type { Params } from '../said.ts';
import type { Away } from '../staffing.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** Consent before anybody joins: who, that it stays private, the exceptions, and what they may read. */
export function presentPersonQuestion(world: Pick<World, 'operator' | 'translator'>, locale: Locale): Reply[] {
  return [
    ...translatorNote(world, locale),
    {
      said: { key: 'conversation:person.ask', params: { operator: world.operator } },
      choices: [
        choice('share-all', { do: 'person-yes', share: 'all' }, undefined, 'yes'),
        choice('share-new', { do: 'person-yes', share: 'from-now' }),
        choice('choose-who', { do: 'choose-who' }),
        choice('person-no', { do: 'person-no' }, undefined, 'no'),
      ],
    },
  ];
}

/** Nobody is there: when somebody is, and what can be done until then. */
export function presentNobodyHere(state: State, { zone, next, speaks }: Away): Reply[] {
  const at = (instant: number): Params => ({
    day: { instant, zone, style: 'day' },
    time: { instant, zone, style: 'time' },
  });
  const when: Reply =
    next === null
      ? { said: { key: 'conversation:away.unknown' } }
      : { said: { key: 'conversation:away.until', params: at(next) } };
  const language = { language: state.locale };
  const theirs: Reply[] =
    speaks === null ? [] : [{ said: { key: 'conversation:away.speaks', params: { ...at(speaks), language } } }];
  const choices = [
    choice('leave-message', { do: 'leave-message' }, undefined, 'yes'),
    choice('wait-anyway', { do: 'person', anyway: true }),
    choice('person-no', { do: 'person-no' }, undefined, 'no'),
  ];
  return [when, ...theirs, { said: { key: 'conversation:away.meanwhile' }, choices }];
}

/** Consent to be read and answered while they are away, and then their words. */
export function presentMessage(world: World): Reply[] {
  return [
    {
      said: { key: 'conversation:message.ask', params: { operator: world.operator } },
      choices: [choice('person-no', { do: 'person-no' }, undefined, 'no')],
    },
  ];
}

/** Who it should be. Nobody has to say why. */
export function presentWho(): Reply[] {
  return [
    {
      said: { key: 'conversation:who.ask' },
      choices: [
        choice('who-woman', { do: 'prefer', who: 'woman' }),
        choice('who-man', { do: 'prefer', who: 'man' }),
        choice('who-not-my-community', { do: 'prefer', who: 'not-my-community' }),
        choice('who-anyone', { do: 'prefer', who: 'anyone' }),
      ],
    },
  ];
}

/** Whose machine may read the words, before anybody says yes. Staff read English, so nobody else's words go to it. */
function translatorNote({ translator }: Pick<World, 'translator'>, locale: Locale): Reply[] {
  if (translator === undefined || locale === SOURCE_LOCALE) return [];
  return [{ said: { key: 'conversation:person.translator', params: { service: translator } } }];
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
