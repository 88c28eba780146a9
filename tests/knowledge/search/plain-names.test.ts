import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { plainNames } from '../../../knowledge/search/plain-names.ts';
import { tokensOf } from '../../../knowledge/text/tokens.ts';
import { type Copy, copyOfFixture } from '../fixture.ts';

/** What a clause names in the small knowledge folder, once it was changed. */
function namesIn(change: (copy: Copy) => void, locale = 'en') {
  using copy = copyOfFixture();
  change(copy);
  const knowledge = loadKnowledge(copy.root);
  const index = knowledge.phraseIndex(locale);
  const names = plainNames(knowledge, index, locale);
  return {
    strictly: (clause: string) => names(tokensOf(clause), false),
    loosely: (clause: string) => names(tokensOf(clause), true),
    again: () => plainNames(knowledge, index, locale) === names,
  };
}

const asItIs = namesIn(() => undefined);
const gpWords = (words: string) => (copy: Copy) =>
  copy.replace('guides/health/gp/en.md', '  - doctor\n  - blood test', `  - doctor\n${words}`);

describe('a clause names a guide', () => {
  it.each([
    ['doctor', 'gp'],
    ['a doctor for my kids', 'gp'],
    ['DOCTORS', 'gp'],
    ['test of the blood', 'gp'],
    ['food', 'food-bank'],
  ])('"%s": by its own words alone, however they stand and end', (clause, guide) => {
    expect(asItIs.strictly(clause)).toBe(guide);
  });

  it.each(['a doctor and food', 'blood', 'the doctor lost my letter', 'library', '', 'my for the'])(
    'but "%s" names none',
    (clause) => {
      expect(asItIs.strictly(clause)).toBeUndefined();
    },
  );

  it('by the phrases of its topic only in a message of few words', () => {
    expect(asItIs.strictly('a cough')).toBeUndefined();
    expect(asItIs.loosely('a cough')).toBe('gp');
    expect(asItIs.loosely('a doctor')).toBe('gp');
  });

  it('in its own language, where there is a text in it', () => {
    const arabic = namesIn(() => undefined, 'ar');
    expect(arabic.strictly('طبيب')).toBe('gp');
    expect(arabic.strictly('الطبيب')).toBe('gp');
    expect(arabic.strictly('food')).toBeUndefined();
  });
});

describe('a name', () => {
  it('is a phrase of at most two telling words', () => {
    const { strictly } = namesIn(gpWords('  - blood pressure check\n  - blood check'));
    expect(strictly('blood check')).toBe('gp');
    expect(strictly('blood pressure check')).toBeUndefined();
  });

  it('has no small words in it, nor those of a story’s setting', () => {
    const { strictly } = namesIn(gpWords('  - my back hurts\n  - papers for my child'));
    expect(strictly('back hurts')).toBeUndefined();
    expect(strictly('papers')).toBeUndefined();
  });

  it('that two guides have is that of the one where it stands nearer to the top', () => {
    const below = namesIn((copy) => {
      copy.replace('guides/health/gp/en.md', '  - doctor\n', '  - doctor\n  - nurse\n  - hungry\n');
    });
    expect(below.strictly('hungry')).toBe('food-bank');
    const above = namesIn((copy) => copy.replace('guides/health/gp/en.md', '  - doctor\n', '  - hungry\n  - doctor\n'));
    expect(above.strictly('hungry')).toBe('gp');
  });

  it('that two guides have in the same place is none', () => {
    const { strictly } = namesIn((copy) => {
      copy.replace('guides/health/gp/en.md', '  - doctor\n', '  - food\n  - doctor\n');
    });
    expect(strictly('food')).toBeUndefined();
    expect(strictly('doctor')).toBe('gp');
  });

  it('is made once for each index', () => {
    expect(asItIs.again()).toBe(true);
  });
});
