import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideId } from '../../../../knowledge/schema/ids.ts';
import { type Example, learn } from '../../../../knowledge/search/examples/learn.ts';
import { tokensOf } from '../../../../knowledge/text/tokens.ts';

const gp = guideId.parse('gp');
const school = guideId.parse('school-place');
const examples: readonly Example[] = [
  { text: 'my son coughs all night', guide: gp, weight: 1 },
  { text: 'i have pain in my chest', guide: gp, weight: 1 },
  { text: 'where can my daughter learn', guide: school, weight: 1 },
  { text: 'no teacher for my son', guide: school, weight: 1 },
  { text: 'who won the football', guide: null, weight: 1 },
];
const learned = learn(examples, 'en');
const first = (text: string) => learned.likely(tokensOf(text), 2).guides[0];

describe('what examples teach', () => {
  it('finds the guide whose examples are most like a message, and says by which words', () => {
    expect(first('he coughs and has pain')?.guide).toBe(gp);
    expect(learned.why(tokensOf('he coughs and has pain'), gp)).toEqual(expect.arrayContaining(['coughs', 'pain']));
    expect(first('a teacher for my daughter')).toMatchObject({ guide: school });
  });

  it('forgives a wrong letter, an ending and a capital', () => {
    expect(first('COUGHING')?.guide).toBe(gp);
    expect(first('a techer')?.guide).toBe(school);
  });

  it('tells ordinary talk', () => {
    const { ordinary } = learned.likely(tokensOf('football tonight, who won'), 2);
    expect(ordinary).toBeGreaterThan(learned.likely(tokensOf('pain in my chest'), 2).ordinary);
  });

  it('knows nothing of words that nobody has said', () => {
    expect(learned.likely(tokensOf('zzz 🙂'), 2)).toEqual({ ordinary: 1, guides: [] });
    expect(learned.likely(tokensOf(''), 2)).toEqual({ ordinary: 1, guides: [] });
  });

  it('counts a guide’s own words less than what people write', () => {
    const own = learn([...examples, { text: 'coughs', guide: school, weight: 0.1 }], 'en');
    expect(own.likely(tokensOf('coughs'), 1).guides[0]?.guide).toBe(gp);
  });

  it('gives shares that sum up to one with ordinary talk, whatever is asked', () => {
    const words = fc.constantFrom('son', 'pain', 'teacher', 'football', 'zebra', 'my', 'coughs');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (text) => {
        const { ordinary, guides } = learned.likely(text, 2);
        expect(guides.reduce((sum, it) => sum + it.likely, ordinary)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is the same in whatever order examples come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...examples], { minLength: examples.length }), (shuffled) => {
        const again = learn(shuffled, 'en').likely(tokensOf('my son has pain'), 2);
        expect(again.guides.map((it) => it.guide)).toEqual(
          learned.likely(tokensOf('my son has pain'), 2).guides.map((it) => it.guide),
        );
      }),
    );
  });
});
