import { describe, expect, it } from 'vitest';
import { namesFrom } from '../../../knowledge/reading-age/names.ts';
import { readingAge } from '../../../knowledge/reading-age/reading-age.ts';

const noNames = namesFrom([]);

describe('the reading age', () => {
  it('is that of the formula: grade 0.39 × words per sentence + 11.8 × syllables per word − 15.59, and five years', () => {
    // 6 words, 1 sentence, 6 syllables: grade 0.39 × 6 + 11.8 − 15.59.
    expect(readingAge(['The cat sat on the mat.'], noNames)).toBeCloseTo(-1.45 + 5, 5);
  });

  it('rises with long words and with long sentences', () => {
    const plain = readingAge(['You can see a doctor.', 'It is free.'], noNames);
    expect(readingAge(['You can consult a medical practitioner.', 'It is free.'], noNames)).toBeGreaterThan(plain);
    expect(readingAge(['You can see a doctor and it is free.'], noNames)).toBeGreaterThan(plain);
  });

  it('leaves out names, numbers and addresses, which have no plainer form', () => {
    const names = namesFrom(['Immigration Advice Authority']);
    const named = readingAge(['Ask the Immigration Advice Authority on 0345 000 0046 or at gov.uk.'], names);
    expect(named).toBe(readingAge(['Ask the it on 1 or at it.'], noNames));
  });

  it('takes a name only as a whole, and the longer of two', () => {
    const names = namesFrom(['Council', 'Council Tax']);
    expect(names.shortened('Council Tax and Councillors and the Council')).toBe('it and Councillors and the it');
  });

  it('of nothing is nought', () => {
    expect(readingAge([], noNames)).toBe(0);
    expect(readingAge(['…'], noNames)).toBe(0);
  });
});
