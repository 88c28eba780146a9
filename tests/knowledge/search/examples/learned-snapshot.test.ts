import { describe, expect, it } from 'vitest';
import { guideId } from '../../../../knowledge/schema/ids.ts';
import { SnapshotRefused } from '../../../../knowledge/search/engine/snapshot-refused.ts';
import { count, learnedBy } from '../../../../knowledge/search/examples/learn.ts';
import { loadCounted, saveCounted } from '../../../../knowledge/search/examples/learned-snapshot.ts';

const counted = count(
  [
    { text: 'my son coughs', guide: guideId.parse('gp'), weight: 1 },
    { text: 'who won the football', guide: null, weight: 1 },
  ],
  'en',
);
const bytes = saveCounted(counted, 'source');

describe('what was learned, kept in a file', () => {
  it('answers as before', () => {
    const again = learnedBy(loadCounted(bytes.slice(), 'en', 'source'));
    for (const words of [['cough'], ['football'], ['son', 'who', 'won'], ['zzz']]) {
      expect(again.likely(words, 2)).toEqual(learnedBy(counted).likely(words, 2));
    }
  });

  it.each([
    ['of other examples', () => loadCounted(bytes.slice(), 'en', 'other')],
    ['of another language', () => loadCounted(bytes.slice(), 'ar', 'source')],
    ['that was cut short', () => loadCounted(bytes.slice(0, bytes.length - 8), 'en', 'source')],
    ['that is no such file', () => loadCounted(Buffer.from('hello'), 'en', 'source')],
  ])('is refused %s, so that it is counted again', (_name, load) => {
    expect(load).toThrow(SnapshotRefused);
  });
});
