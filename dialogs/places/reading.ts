import { BACK, choice, MORE, PERSON, thisIsWrong } from '../choices.ts';
import { servicesFor } from '../needs.ts';
import type { Reply } from '../reply.ts';
import type { Place, State } from '../state.ts';
import type { World } from '../world.ts';

/** A whole guide: every part, with its sources and the day on which it was checked. */
export function presentGuide(state: State, place: Extract<Place, { at: 'reading' }>, world: World): Reply[] {
  const guide = world.knowledge.guide(place.guide);
  if (!guide) return [{ said: { key: 'conversation:old.text' }, choices: [MORE, BACK, PERSON] }];
  const step = `guide:${guide.id}`;
  const places = servicesFor(step, guide.topic, state.area, world);
  return [
    {
      said: { key: 'conversation:choice.need', params: { need: { guide: guide.id } } },
      card: { kind: 'guide', guide: guide.id, whole: true, at: world.now },
      choices: [
        state.plan.some((it) => it.id === step) ? MORE : choice('add', { do: 'add-to-plan', step }),
        ...(places.length > 0 ? [choice('where', { do: 'find-service', need: step })] : []),
        ...(world.knowledge.eligibility.rules.some((rule) => rule.guide === guide.id)
          ? [choice('for-me', { do: 'rights', guide: guide.id })]
          : []),
        thisIsWrong([step]),
        BACK,
        PERSON,
      ],
    },
  ];
}
