import { LOCALES } from '../../locales/locale.ts';
import { choice, FOLLOW_UP, HAVE_CODE, PERSON, PLAN, WHATS_ON } from '../choices.ts';
import type { Reply } from '../reply.ts';
import type { State } from '../state.ts';

/** The open question. The first time it asks about a good life, later about what would help now. */
export function presentQuestion(state: State): Reply[] {
  const first = state.goal === null;
  return [
    {
      said: { key: first ? 'conversation:welcome.question' : 'conversation:listen.question' },
      choices: [
        choice('areas', { do: 'areas-of-life' }),
        choice('rights', { do: 'rights' }),
        choice('new-here', { do: 'new-here' }),
        WHATS_ON,
        ...(state.plan.length > 0 ? [PLAN] : []),
        PERSON,
        ...(state.plan.length > 0 ? [] : [HAVE_CODE]),
        choice('other-language', { do: 'choose-language' }),
      ],
    },
  ];
}

/** Every served language under its own name, for who cannot read the one on the screen. */
export function presentLanguages(): Reply[] {
  return [
    {
      said: { key: 'conversation:language.choose' },
      choices: LOCALES.map((locale) =>
        choice('language', { do: 'language', locale }, { language: { language: locale } }),
      ),
    },
  ];
}

/** The person has said that it is enough for now. That is a good end. */
export function presentRest(state: State): Reply[] {
  return [
    {
      said: { key: 'conversation:stop.text' },
      choices: [
        choice('go-on', { do: 'go-on' }, undefined, 'yes'),
        ...(state.plan.length > 0 ? [PLAN] : []),
        ...(state.plan.some((step) => step.state === 'to-do') && state.followUp === null ? [FOLLOW_UP] : []),
        PERSON,
        choice('forget', { do: 'forget-me' }),
      ],
    },
  ];
}
