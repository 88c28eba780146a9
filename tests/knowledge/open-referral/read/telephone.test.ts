import { expect, test } from 'vitest';
import { telephone } from '../../../../knowledge/open-referral/read/telephone.ts';

test.each([
  ['0151 123 4567', ['0151 123 4567'], false],
  ['0151 123 4567 (ask for Jo)', ['0151 123 4567'], true],
  ['Tel: 0151-123-4567', ['0151 123 4567'], false],
  ['(0151) 123.4567', ['0151 123 4567'], false],
  ['+44 (0)151 123 4567', ['+44 151 123 4567'], false],
  ['0044 151 123 4567', ['+44 151 123 4567'], false],
  ['0151 123 4567 ext. 12', ['0151 123 4567 x12'], false],
  ['0151 123 4567x3', ['0151 123 4567 x3'], false],
  ['0800 1111 / 999', ['0800 1111', '999'], false],
  ['020 7946 0018 or 020 7946 0019', ['020 7946 0018', '020 7946 0019'], false],
  ['Mon-Fri 9-5 0151 123 4567', ['0151 123 4567'], true],
  ['24 hours: 0800 123 456', ['0800 123 456'], true],
  ['ask for Jo', [], true],
  ['', [], false],
  ['12345678901234567890123', [], false],
])('%j holds %j', (text, numbers, words) => {
  const read = telephone(text);
  expect(read.numbers.map((it) => (it.extension ? `${it.number} x${it.extension}` : it.number))).toEqual(numbers);
  expect(read.words).toBe(words);
});
