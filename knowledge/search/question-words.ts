import type { Stemmer } from '../text/stem.ts';
import { tokensOf } from '../text/tokens.ts';

const sentence = /[^.!?؟。！？\n]+[.!?؟。！？]*/gu;
const asked = /[?؟？]$/u;

/** Words seen fewer times than about this are taken to be as frequent in questions as elsewhere. */
const prior = 5;

/**
 * How much a stem counts in a question, from 0 to 1. Words that stand more often in the questions of the texts than in
 * their other sentences (how, where, I, can) say that something is asked, not what: no list of them is needed.
 */
export function questionWords(texts: readonly string[], stem: Stemmer): ReadonlyMap<string, number> {
  const everywhere = new Map<string, number>();
  const inQuestions = new Map<string, number>();
  let all = 0;
  let questions = 0;
  for (const part of texts.flatMap((it) => it.match(sentence) ?? [])) {
    const isQuestion = asked.test(part.trim());
    for (const word of tokensOf(part)) {
      const stemmed = stem(word);
      everywhere.set(stemmed, (everywhere.get(stemmed) ?? 0) + 1);
      all += 1;
      if (isQuestion) {
        inQuestions.set(stemmed, (inQuestions.get(stemmed) ?? 0) + 1);
        questions += 1;
      }
    }
  }
  const weights = new Map<string, number>();
  const share = questions / Math.max(1, all);
  for (const [stemmed, count] of inQuestions) {
    const ratio = (count + prior * share) / ((everywhere.get(stemmed) ?? 0) + prior) / share;
    if (ratio > 1) {
      weights.set(stemmed, ratio ** -exponent);
    }
  }
  return weights;
}

/** Set on the training questions of OMoS-QA. */
const exponent = 0.5;
