import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../../bot/http/json-body.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('20 levels are read, 21 are refused', () => {
  expect(() => parseJson(nested(20))).not.toThrow();
  expect(() => parseJson(nested(21))).toThrow('request.invalid');
});

test('a body of nothing but opening brackets is refused without parsing it', () => {
  expect(() => parseJson('[{"a":'.repeat(40_000))).toThrow('request.invalid');
});

test('brackets within strings are no depth, whatever is escaped there', () => {
  const text = `${'[{'.repeat(50)}\\"`;

  expect(parseJson(JSON.stringify({ text }))).toEqual({ text });
});

test('an empty body is none', () => {
  expect(parseJson('')).toBeUndefined();
});

test('every JSON that is not too deep is read as it was written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      const json = JSON.stringify(value);
      expect(JSON.stringify(parseJson(json))).toBe(json);
    }),
    { numRuns: 300 },
  );
});
