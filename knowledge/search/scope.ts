import type { GuideHit } from './by-examples.ts';
import type { Likely } from './examples/learn.ts';
import type { Weighed } from './rank.ts';
import type { TellingWord } from './telling-words.ts';

/** What is known of a message, or of one clause. */
export interface Read {
  readonly words: readonly TellingWord[];
  /** What its words lead to by phrases, best first. */
  readonly ranked: readonly Weighed[];
  readonly likely: Likely;
  /** Guides by both together, best first. */
  readonly guides: readonly GuideHit[];
}

/**
 * Whether a message is about something of ours: a logistic regression on the questions and openings of all three languages
 * that are not held out, ours beside ordinary ones, each language counting the same.
 */
const weights = {
  /** Logarithms of the likelihoods of ordinary talk and of the best guide, by examples. */
  ordinary: -0.796,
  likely: 0.931,
  /** The score of the best subject of ordinary talk, and of the best guide, by phrases. */
  ordinaryPhrase: -0.307,
  phrase: 0.076,
  /** What its whole phrase weighs. */
  whole: 0.251,
  /** The share of what the message tells that a phrase of the best guide has. */
  explained: 0.741,
  /** How far the best guide is above the next. */
  margin: 0.124,
  /** The share of its telling words that stand in no phrase and in no guide. */
  unknown: -1.437,
  /** The logarithm of one more than its telling words. */
  words: 1.406,
} as const;
const bias = -5.034;
const least = 1e-5;
const mostWhole = 8;

/** How far a message is on our side: above 0 it is more likely ours. */
export function oursBy({ words, ranked, likely, guides }: Read): number {
  const [best, next] = guides;
  const byPhrase = ranked.find((it) => it.to.kind === 'guide' && it.to.guide.id === best?.guide);
  const ordinary = ranked.find((it) => it.to.kind === 'ordinary');
  const told = words.reduce((sum, it) => sum + it.weight, 0);
  const unknown = words.filter((it) => it.stem === undefined && it.textStem === undefined).length;
  const shown = likely.guides.find((it) => it.guide === best?.guide)?.likely ?? 0;
  return (
    bias +
    weights.ordinary * Math.log(likely.ordinary + least) +
    weights.likely * Math.log(shown + least) +
    weights.ordinaryPhrase * (ordinary?.score ?? 0) +
    weights.phrase * (byPhrase?.score ?? 0) +
    weights.whole * Math.min(mostWhole, byPhrase?.whole ?? 0) +
    weights.explained * ((byPhrase?.shared ?? 0) / (told || 1)) +
    weights.margin * ((best?.score ?? Math.log(least)) - (next?.score ?? Math.log(least))) +
    weights.unknown * (unknown / Math.max(1, words.length)) +
    weights.words * Math.log1p(words.length)
  );
}
