import { z } from 'zod';
import type { MessageKey } from '../locales/catalogue.ts';

/**
 * Something the bot says: a key of the locale files with its parameters, never a finished sentence. The person reads it in
 * their language and staff in theirs, exactly the same, because both come from the same key.
 */
export type Said = { readonly key: MessageKey; readonly params?: Params };
export type Params = Readonly<Record<string, Param>>;

/** A parameter is data, not words, so that it too can be said in any language. */
export type Param =
  | string
  | number
  | { readonly said: Said }
  | { readonly guide: string }
  /** The first step of a guide, in one sentence. */
  | { readonly firstStep: string }
  /** A task of the dated list after a yes to asylum, and why it is to be done. */
  | { readonly task: string }
  | { readonly whyTask: string }
  | { readonly service: string }
  | { readonly area: string }
  | { readonly language: string }
  /** A language as the reader calls it. */
  | { readonly languageName: string }
  /** A language by its English name: what is said to an English speaker on the phone. */
  | { readonly englishName: string }
  | { readonly instant: number; readonly zone: string; readonly style: 'time' | 'day-time' | 'date' | 'day' }
  | { readonly list: readonly Param[] };

const paramSchema: z.ZodType<Param> = z.lazy(() =>
  z.union([
    z.string().max(4000),
    z.number(),
    z.object({ said: saidSchema }),
    z.object({ guide: z.string() }),
    z.object({ firstStep: z.string() }),
    z.object({ task: z.string() }),
    z.object({ whyTask: z.string() }),
    z.object({ service: z.string() }),
    z.object({ area: z.string() }),
    z.object({ language: z.string() }),
    z.object({ languageName: z.string() }),
    z.object({ englishName: z.string() }),
    z.object({ instant: z.number(), zone: z.string(), style: z.enum(['time', 'day-time', 'date', 'day']) }),
    z.object({ list: z.array(paramSchema) }),
  ]),
);
export const saidSchema: z.ZodType<Said> = z.lazy(() =>
  z.object({
    key: z.custom<MessageKey>((key) => typeof key === 'string'),
    params: z.record(z.string(), paramSchema).optional(),
  }),
) as z.ZodType<Said>;
