import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../../knowledge/search/understand.ts';
import { knowledge } from '../../delivered-knowledge.ts';
import { questionsIn } from '../questions.ts';

const asked = fc.constantFrom(...questionsIn('pl').filter((it) => it.guide !== null && !it.heldOut));
const guidesOf = (text: string) => understand(text, { locale: 'pl', knowledge }).guides.map((it) => it.guide);

describe('the guides of a question', () => {
  it('are the same in capitals and without diacritics', () => {
    fc.assert(
      fc.property(asked, ({ text }) => {
        const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');
        expect(guidesOf(text.toUpperCase())).toEqual(guidesOf(text));
        expect(guidesOf(bare)).toEqual(guidesOf(text));
      }),
      { numRuns: 60 },
    );
  });

  it('stand in the order of their scores, none twice', () => {
    fc.assert(
      fc.property(asked, ({ text }) => {
        const { guides } = understand(text, { locale: 'pl', knowledge });
        expect(guides.map((it) => it.score)).toEqual(guides.map((it) => it.score).toSorted((a, b) => b - a));
        expect(new Set(guides.map((it) => it.guide)).size).toBe(guides.length);
      }),
      { numRuns: 60 },
    );
  });
});
