import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourhoodOf, neighboursOf } from '../../../../knowledge/search/engine/neighbourhood.ts';
import { isOneEdit } from '../../../../knowledge/search/engine/one-edit.ts';
import { edited } from './one-edit.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeąłابتйкл'), minLength: 4, maxLength: 12 });

/** Written out by the book, to hold the quick one against. */
function distance(one: string, other: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= one.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= other.length; j += 1) {
      const before = rows[i - 1] ?? [];
      const changed = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const least = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
      row.push(i === 0 || j === 0 ? i + j : Math.min(least, swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : least));
    }
  }
  return rows[one.length]?.[other.length] ?? 0;
}

describe('one edit', () => {
  it('is what the textbook says it is', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(short, short, (one, other) => {
        expect(isOneEdit(one, other)).toBe(distance(one, other) === 1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words that are one letter away', () => {
  it('are all found, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), edited(word), (words, [known, misspelt]) => {
        const all = [...new Set([...words, known])];
        const found = neighboursOf(neighbourhoodOf(all), misspelt, (id) => all[id] ?? '');
        const expected = all.flatMap((it, id) => (misspelt.length >= 3 && isOneEdit(misspelt, it) ? [id] : []));
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it('are none for numbers and for short words', () => {
    const words = ['gym', '1999', 'l12'];
    expect(neighboursOf(neighbourhoodOf(words), 'gim', (id) => words[id] ?? '')).toEqual([]);
    expect(neighboursOf(neighbourhoodOf(words), '1998', (id) => words[id] ?? '')).toEqual([]);
  });
});
