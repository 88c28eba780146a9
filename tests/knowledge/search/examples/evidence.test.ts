import { describe, expect, it } from 'vitest';
import { guideId } from '../../../../knowledge/schema/ids.ts';
import { SnapshotRefused } from '../../../../knowledge/search/engine/snapshot-refused.ts';
import { type Said, stretchFinder } from '../../../../knowledge/search/examples/evidence.ts';
import { loadEvidence, saveEvidence } from '../../../../knowledge/search/examples/evidence-snapshot.ts';
import type { Example } from '../../../../knowledge/search/examples/learn.ts';
import { teach } from '../../../../knowledge/search/examples/teach.ts';
import { tokensOf } from '../../../../knowledge/text/tokens.ts';

const [gp, school] = [guideId.parse('gp'), guideId.parse('school-place')];
const sentences: readonly (readonly [string, Example['guide']])[] = [
  ['my son coughs all night', gp],
  ['she coughs and has pain', gp],
  ['pain in my chest', gp],
  ['my daughter wants to learn', school],
  ['no teacher and no lessons', school],
  ['a teacher, she wants to learn', school],
  ['who won the football', null],
  ['football tonight', null],
];
const examples = sentences.flatMap((it) => Array.from({ length: 40 }, () => it));
const asked = examples.map(([text, guide]) => ({ text, guide, weight: 1 }));
const evidence = teach({ said: asked, names: [], marked: [] }, 'en');
const find = stretchFinder(evidence);

function said(text: string, silent: (word: string) => boolean = () => false): Said {
  const words = tokensOf(text);
  return {
    words,
    sentence: words.map(() => 0),
    silent: words.map(silent),
  };
}

describe('the stretches of a message', () => {
  it('tell each guide that it asks for, and where', () => {
    const found = find(said('my son coughs all night and my daughter wants to learn')).filter((it) => it.score > 0);
    expect(found.map((it) => it.guide).sort()).toEqual([gp, school].sort());
    const [first, second] = found.sort((a, b) => a.from - b.from);
    expect(first).toMatchObject({ guide: gp });
    expect(first?.to).toBeLessThanOrEqual(second?.peak() ?? 0);
    expect(first?.why()).toContain('coughs');
  });

  it('hold no word that is not wanted', () => {
    const unwanted = (word: string) => ['my', 'son', 'coughs', 'all', 'night'].includes(word);
    const found = find(said('my son coughs all night and my daughter wants to learn', unwanted));
    expect(found.filter((it) => it.score > 0).map((it) => it.guide)).toEqual([school]);
  });

  it('are none in ordinary talk, or in words that nobody has said', () => {
    expect(find(said('who won the football tonight')).filter((it) => it.score > 0)).toEqual([]);
    expect(find(said('zzz 🙂'))).toEqual([]);
    expect(find(said(''))).toEqual([]);
  });

  it('are the same from what was kept in a file, which is refused for other examples', () => {
    const bytes = saveEvidence(evidence, 'source');
    const again = stretchFinder(loadEvidence(bytes.slice(), 'en', 'source'));
    const scores = (it: typeof find) => it(said('he has pain')).map(({ guide, score }) => [guide, score]);
    expect(scores(again)).toEqual(scores(find));
    expect(() => loadEvidence(bytes.slice(), 'en', 'other')).toThrow(SnapshotRefused);
  });
});
