import type { Phrase } from './kinds.ts';
import type { Likelihood } from './learned.ts';

/** What a message asks for, as far as it tells whether it is urgent: of guides that are ordinary, that may be either, and for people who may be in danger. */
export interface NeedsBeside {
  /** The logarithm of the odds that the likeliest guide of the kind is asked for. */
  readonly asked: ByGuides;
  /** How like what people say to the likeliest guide of the kind the message is, from 0 to 1. */
  readonly like: ByGuides;
  /** How like ordinary talk it is, from 0 to 1. */
  readonly talk: number;
  readonly words: number;
}

export interface ByGuides {
  readonly ordinary: number;
  readonly either: number;
  readonly urgent: number;
}

/** What is weighed in the second reading of a message, by name. */
export const TRAITS = [
  'urgent',
  'sure phrase',
  'other phrase',
  'ordinary asked',
  'either asked',
  'urgent asked',
  'like ordinary',
  'like either',
  'like urgent',
  'like talk',
  'words',
] as const;

/** More of these never makes a message less urgent. */
export const RISING: readonly (typeof TRAITS)[number][] = ['urgent', 'sure phrase', 'other phrase'];

const LEAST = 1e-5;
/** Odds below these tell no more. */
const FAINT = -7;

/** The traits of a message in the order of `TRAITS`. */
export function traitsOf(
  phrase: Phrase | null,
  { urgent }: Likelihood,
  { asked, like, talk, words }: NeedsBeside,
): number[] {
  const odds = (it: number) => Math.max(FAINT, it);
  return [
    Math.log(Math.max(urgent, LEAST) / Math.max(1 - urgent, LEAST)),
    phrase?.certainty === 'sure' ? 1 : 0,
    phrase?.certainty === 'ask' ? 1 : 0,
    odds(asked.ordinary),
    odds(asked.either),
    odds(asked.urgent),
    Math.log(like.ordinary + LEAST),
    Math.log(like.either + LEAST),
    Math.log(like.urgent + LEAST),
    Math.log(talk + LEAST),
    Math.log1p(words),
  ];
}
