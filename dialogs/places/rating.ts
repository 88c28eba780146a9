import { BACK, choice, PERSON } from '../choices.ts';
import { MOST, nextMeasure } from '../rating/rating.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Place } from '../state.ts';

/** One question, from 0 to 10: faces and words say what the ends and the middle mean. */
export function presentRating({ given }: Extract<Place, { at: 'rating' }>): Reply[] {
  const measure = nextMeasure(given) ?? 'self';
  const values = Array.from({ length: MOST + 1 }, (_, value) => value);
  return [
    {
      said: { key: `conversation:how.${measure}` },
      choices: [
        ...values.map(
          (value): Choice => ({ ...choice('rating', { do: 'rate', measure, value }, { value }), scale: true }),
        ),
        choice('skip', { do: 'rate', measure, value: null }),
        BACK,
        PERSON,
      ],
    },
  ];
}
