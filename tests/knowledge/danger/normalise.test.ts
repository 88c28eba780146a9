import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../knowledge/danger/normalise.ts';
import { soundOf } from '../../../knowledge/danger/sound.ts';
import { isOneSlipAway } from '../../../knowledge/danger/spelling.ts';

const wordsOf = (text: string) => tokenise(text).map((token) => token.readings[0]);

describe('words that are the same to their writer', () => {
  it.each([
    ['capitals and repeated letters', 'HELLLP meee', 'help me'],
    ['apostrophes', "don't", 'dont'],
    ['Polish letters', 'Mąż bije mnie, źle', 'maz bije mnie zle'],
    ['Arabic vowel signs and tatweel', 'زَوْجِي يَضْرِبُنِـــي', 'زوجي يضربني'],
    ['forms of alif, ya and ta marbuta', 'أنا إلى مدرسة', 'انا الي مدرسه'],
    ['letters of a Persian keyboard', 'زوجی کبیر', 'زوجي كبير'],
    ['emphatic letters that dialects merge', 'ظرب', 'ضرب'],
    ['invisible characters', 'k\u200bi\u200dll', 'kill'],
    ['digits of another script', '١٣ ۱۳', '13 13'],
  ])('%s', (_, left, right) => {
    expect(wordsOf(left)).toEqual(wordsOf(right));
  });

  it('reads digits in a word as Arabic letters and as look-alikes', () => {
    expect(tokenise('7ayati')[0]?.readings).toContain('hayati');
    expect(tokenise('k1l')[0]?.readings).toContain('kil');
    expect(tokenise('999')[0]?.readings).toEqual(['999']);
  });

  it('knows a word written by ear by its consonants', () => {
    expect(new Set(['yidrobni', 'yedrabni', 'ydrbni'].map(soundOf)).size).toBe(1);
  });

  it('takes each sign of a script without spaces as a word', () => {
    expect(wordsOf('自杀')).toHaveLength(2);
  });
});

it('never gives an empty word, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const empty = tokenise(text).filter(({ readings }) => readings.length === 0 || readings.includes(''));
      expect(empty).toEqual([]);
    }),
  );
});

it('takes a slip in either direction alike', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(isOneSlipAway(left, right)).toBe(isOneSlipAway(right, left));
    }),
  );
});
