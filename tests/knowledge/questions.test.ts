import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledge as delivered } from '../delivered-knowledge.ts';
import { openingsIn } from './openings.ts';
import { questionsIn } from './questions.ts';

const { guides } = delivered;
const topicOf = new Map(guides.map((it) => [it.id as string, it.topic as string]));

describe.each([
  { locale: 'en', aGuide: 16, outOfScope: 360 },
  { locale: 'ar', aGuide: 4, outOfScope: 60 },
  { locale: 'pl', aGuide: 4, outOfScope: 60 },
])('the questions in $locale', ({ locale, aGuide, outOfScope }) => {
  const questions = questionsIn(locale);
  const byGuide = Map.groupBy(questions, (it) => it.guide);

  it(`are at least ${aGuide} for every guide`, () => {
    const tooFew = guides.filter((it) => (byGuide.get(it.id)?.length ?? 0) < aGuide);
    expect(tooFew.map((it) => it.id)).toEqual([]);
  });

  it(`are at least ${outOfScope} that no guide answers`, () => {
    expect(byGuide.get(null)?.length ?? 0).toBeGreaterThanOrEqual(outOfScope);
  });

  it('name only guides that there are, and the best of them once', () => {
    const wrong = questions.filter(
      (it) =>
        [it.guide, ...it.also].some((id) => id !== null && !topicOf.has(id)) ||
        new Set([it.guide, ...it.also]).size !== it.also.length + 1,
    );
    expect(wrong).toEqual([]);
  });

  it('are asked once', () => {
    const texts = questions.map((it) => written(it.text));
    expect(texts.filter((it, index) => texts.indexOf(it) !== index)).toEqual([]);
  });

  it('are held out in part, for every guide and for those that no guide answers', () => {
    for (const [guide, ofGuide] of byGuide) {
      const share = ofGuide.filter((it) => it.heldOut).length / ofGuide.length;
      const [least, most] = guide === null ? [0.49, 0.51] : [0.2, 0.34];
      expect(share, String(guide)).toBeGreaterThanOrEqual(least);
      expect(share, String(guide)).toBeLessThanOrEqual(most);
    }
  });

  it('are not held out when the openings, which are tuned on, say the same', () => {
    const known = new Set(
      openingsIn(locale)
        .filter((it) => !it.heldOut)
        .map((it) => written(it.text)),
    );
    expect(questions.filter((it) => it.heldOut && known.has(written(it.text)))).toEqual([]);
  });
});

it('the questions lie in a file for each topic, in every language', () => {
  const topics = [...new Set(topicOf.values())].map((it) => `${it}.jsonl`).toSorted();
  for (const locale of ['en', 'ar', 'pl']) {
    expect(readdirSync(join(import.meta.dirname, 'questions', locale)).toSorted()).toEqual(topics);
  }
});

function written(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
