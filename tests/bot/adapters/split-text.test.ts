import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../bot/adapters/split-text.ts';

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

describe('a text that is too long for one message', () => {
  it('is cut after a paragraph, else after a sentence, else between words', () => {
    expect(splitText('One.\n\nTwo. Three.', 12)).toEqual(['One.', 'Two. Three.']);
    expect(splitText('One two. Three four five.', 20)).toEqual(['One two.', 'Three four five.']);
    expect(splitText('هل تريد ذلك؟ نعم أريد ذلك', 20)).toEqual(['هل تريد ذلك؟', 'نعم أريد ذلك']);
    expect(splitText('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('is one message where it fits, and none where it is empty', () => {
    expect(splitText('Hello.', 6)).toEqual(['Hello.']);
    expect(splitText(' \n', 6)).toEqual([]);
  });

  it('loses nothing but space, and no piece is too long, empty or half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
        const pieces = splitText(text, limit);
        expect(withoutSpace(pieces.join(''))).toBe(withoutSpace(text));
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
