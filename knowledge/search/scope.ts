import type { Weighed } from './rank.ts';
import type { TellingWord } from './telling-words.ts';

/**
 * Whether a message is about something of ours: a logistic regression on the English questions that are not held out, ours
 * beside ordinary ones. The limit leaves one in a hundred of ours outside.
 */
const weights = {
  score: 0.246,
  /** The share of what the message tells that a phrase of the best guide has. */
  explained: 3.778,
  /** How far the best guide is above the next. */
  margin: 0.083,
  /** The score of the best subject of ordinary talk. */
  ordinary: -0.265,
  /** The share of its telling words that stand in no phrase and in no guide. */
  unknown: -5.313,
  /** The logarithm of one more than its telling words. */
  words: 1.918,
} as const;
const bias = -6.653;
const limit = -1.4;

/** @param ranked what all words of the message lead to, best first. */
export function isOurs(words: readonly TellingWord[], ranked: readonly Weighed[]): boolean {
  const [best, next] = ranked.filter((it) => it.to.kind === 'guide');
  if (!best) {
    return false;
  }
  const ordinary = ranked.find((it) => it.to.kind === 'ordinary');
  const told = words.reduce((sum, it) => sum + it.weight, 0);
  const unknown = words.filter((it) => it.stem === undefined && it.textStem === undefined).length;
  const value =
    weights.score * best.score +
    weights.explained * (best.shared / (told || 1)) +
    weights.margin * (best.score - (next?.score ?? 0)) +
    weights.ordinary * (ordinary?.score ?? 0) +
    weights.unknown * (unknown / Math.max(1, words.length)) +
    weights.words * Math.log1p(words.length);
  return value + bias >= limit;
}
