import { z } from 'zod';
import type { Block } from './markdown.ts';

export const requiredParts = ['what', 'who', 'cost', 'bring', 'steps', 'refused', 'help', 'fund'] as const;
export const optionalParts = ['risk', 'nations', 'unsure'] as const;

export type RequiredPart = (typeof requiredParts)[number];
export type PartName = RequiredPart | (typeof optionalParts)[number];

/** A guide's parts, in the order in which they are read. */
export const partNames: readonly PartName[] = [...requiredParts, ...optionalParts];

export type Parts = Readonly<Record<RequiredPart, readonly Block[]>> & {
  readonly [name in PartName]?: readonly Block[];
};

const line = z.string().trim().min(1, 'is empty');

const words = {
  title: line,
  answer: line,
  first_step: line,
  words: z.array(line).min(1),
};

/** The head of `<locale>.md`. A translation names the English text that it was made from. */
export const guideHead = z.discriminatedUnion('translation', [
  z.strictObject({ ...words, translation: z.literal('original'), english: z.literal('').default('') }),
  z.strictObject({
    ...words,
    translation: z.enum(['machine', 'checked']),
    english: z.string().regex(/^[0-9a-f]{12}$/, 'is not a hash of 12 hexadecimal digits; in quotes'),
  }),
]);

export type GuideHead = z.infer<typeof guideHead>;

/** Where the words come from. `outdated`: the English text has changed since they were made from it. */
export type Translation =
  | { readonly by: 'original' }
  | { readonly by: 'machine' | 'checked'; readonly outdated: boolean };

/** A guide in one language: its head, and its parts unless it is translated in part only. */
export interface GuideText {
  readonly locale: string;
  readonly title: string;
  readonly answer: string;
  readonly first_step: string;
  readonly words: readonly string[];
  readonly translation: Translation;
  /** Undefined where only the head is translated: the parts are then read in English. */
  readonly parts?: Parts | undefined;
}

/** The original, which is always whole. */
export type EnglishText = GuideText & { readonly parts: Parts };
