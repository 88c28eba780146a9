import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcodeIn } from '../../../dialogs/timetable/outcode.ts';

describe('the first half of a postcode', () => {
  it.each([
    ['L11', 'L11'],
    ['l11 1aa', 'L11'],
    ['cv1', 'CV1'],
    ['W1A 1AA', 'W1A'],
    ['EC1A1BB', 'EC1A'],
    ['B1 1BB', 'B1'],
    ['L1 1', 'L11'],
  ])('is read from %s', (written, outcode) => {
    expect(outcodeIn(written)).toBe(outcode);
  });

  it.each(['', '11', 'Liverpool', 'I need a doctor', 'L', 'L11 1A', 'ABC1', '٣٣'])('is not in %j', (written) => {
    expect(outcodeIn(written)).toBeNull();
  });

  it('is all that is taken of a whole one, however it is spaced', () => {
    const letter = fc.constantFrom(...'ABDEFGH');
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    const inward = fc.tuple(digit, letter, letter).map((parts) => parts.join(''));
    const outward = fc.tuple(letter, letter, digit).map((parts) => parts.join(''));
    fc.assert(
      fc.property(outward, inward, fc.constantFrom('', ' ', '  '), (first, second, space) => {
        expect(outcodeIn(`${first}${space}${second}`)).toBe(first);
      }),
    );
  });
});
