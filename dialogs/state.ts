import { z } from 'zod';
import { localeSchema } from '../locales/locale.ts';
import { actionSchema } from './action.ts';

/** Rises when the shape below changes in a way that old states do not fit. A state of another version starts again kindly. */
const STATE_VERSION = 2;

/** One need that was heard: `guide:gp`, `service:…` or `topic:people`. The words are the person's own. */
export const needSchema = z.object({ id: z.string().max(60), topic: z.string().max(20) });
export type Need = z.output<typeof needSchema>;

/** Where the conversation stands. Every place can be left by help, back, stop, a person, or new words. */
export const placeSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('new') }),
  z.object({ at: z.literal('choosing-language') }),
  z.object({ at: z.literal('listening') }),
  z.object({ at: z.literal('choosing-need'), options: z.array(needSchema) }),
  z.object({ at: z.literal('confirming'), needs: z.array(needSchema) }),
  z.object({ at: z.literal('stepping'), needs: z.array(needSchema), index: z.number().int().nonnegative() }),
  z.object({ at: z.literal('reading'), guide: z.string() }),
  z.object({ at: z.literal('finding'), need: z.string() }),
  z.object({ at: z.literal('planning') }),
  z.object({ at: z.literal('asking-person') }),
  z.object({ at: z.literal('asking-forget') }),
  z.object({ at: z.literal('asking-danger'), danger: z.string() }),
  z.object({ at: z.literal('resting') }),
]);
export type Place = z.output<typeof placeSchema>;

export const stateSchema = z.object({
  v: z.literal(STATE_VERSION),
  locale: localeSchema,
  /** `chosen` by the person wins for ever; `guessed` follows what they write. */
  localeFrom: z.enum(['guessed', 'chosen']),
  area: z.string().nullable(),
  place: placeSchema,
  /** Earlier places, newest last, for "back". */
  trail: z.array(placeSchema).max(10),
  /** The person's own words for what a good life would be. */
  goal: z.string().max(2000).nullable(),
  needs: z.array(needSchema).max(20),
  plan: z.array(z.object({ id: z.string(), state: z.enum(['to-do', 'done']) })).max(50),
  /** What was offered last, as the person read it, so that a typed label or number chooses it. */
  offered: z
    .array(
      z.object({ label: z.string().max(4000), action: actionSchema, means: z.enum(['yes', 'no']).exactOptional() }),
    )
    .max(20),
  /** Misunderstandings in a row; after three a person is offered. */
  misses: z.number().int().nonnegative(),
});
export type State = z.output<typeof stateSchema>;

export function newState(locale: State['locale'], localeFrom: State['localeFrom'], area: string | null): State {
  return {
    v: STATE_VERSION,
    locale,
    localeFrom,
    area,
    place: { at: 'new' },
    trail: [],
    goal: null,
    needs: [],
    plan: [],
    offered: [],
    misses: 0,
  };
}
