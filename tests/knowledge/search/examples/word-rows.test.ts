import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresByWord } from '../../../../knowledge/search/examples/word-features.ts';
import { WordRows } from '../../../../knowledge/search/examples/word-rows.ts';

const says = {
  features: ['wdoctor', 'cdoct', 'wschool', 'bmy doctor', 'kmy school', 'wmy'],
  starts: Uint32Array.of(0, 1, 2, 4, 5, 6, 6),
  speaking: Uint32Array.of(0, 0, 1, 0, 1, 0),
  gains: Float32Array.of(2, 1, 3, 0.5, 4, 8),
};
const rarity = Float32Array.of(1, 2, 1, 1, 2, 1);
const usual = Float32Array.of(-0.5, -0.25);
const messages = fc.array(fc.constantFrom('my', 'doctor', 'doctors', 'school', 'zebra'), { maxLength: 12 });

/** What the rows must hold, worked out feature by feature. */
function byFeature(words: readonly string[]): number[] {
  return featuresByWord(words, 'en').flatMap((features) =>
    [0, 1].map((guide) =>
      features.reduce((sum, { name, trust }) => {
        const at = says.features.indexOf(name);
        if (at < 0) return sum;
        const own = [...says.speaking.keys()].slice(says.starts[at], says.starts[at + 1]);
        const gain = own.reduce((all, it) => all + (says.speaking[it] === guide ? (says.gains[it] ?? 0) : 0), 0);
        return sum + trust * (rarity[at] ?? 0) * (gain + (usual[guide] ?? 0));
      }, 0),
    ),
  );
}

describe('the rows of a message', () => {
  const rows = new WordRows(says, { width: 2, rarity, usual }, 'en');

  it('hold what each word says by itself and with the words before it, however often it was written before', () => {
    fc.assert(
      fc.property(messages, (words) => {
        const expected = byFeature(words);
        rows.of(words).forEach((value, at) => {
          expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 5);
        });
      }),
    );
  });

  it('sum up to the message, where a word that comes again adds nothing of its own', () => {
    const sums = (words: readonly string[]) => [...rows.sum(words)];
    expect(sums(['doctor', 'zebra', 'doctor'])).toEqual(sums(['doctor']));
    const [first, second] = byFeature(['my', 'doctor']).reduce<[number, number]>(
      (sum, it, at) => (at % 2 === 0 ? [sum[0] + it, sum[1]] : [sum[0], sum[1] + it]),
      [0, 0],
    );
    expect(sums(['my', 'doctor'])[0]).toBeCloseTo(first, 5);
    expect(sums(['my', 'doctor'])[1]).toBeCloseTo(second, 5);
  });

  it('are nothing for words that nobody has said', () => {
    expect([...rows.sum(['zebra', '🙂'])]).toEqual([0, 0]);
    expect(rows.gain('zebra', 0)).toBe(0);
  });

  it('tell how much a word speaks for a guide', () => {
    expect(rows.gain('doctor', 0)).toBe(2);
    expect(rows.gain('doctor', 1)).toBe(0);
    expect(rows.gain('school', 1)).toBe(3);
    expect(rows.gain('my', 0)).toBe(0);
  });
});
