import { describe, expect, it } from 'vitest';
import { loadDanger } from '../../../knowledge/danger/danger.ts';
import { PhraseFileError } from '../../../knowledge/danger/phrase-file-error.ts';
import { phraseFiles } from './phrase-files.ts';

const load = (...lines: string[]) => loadDanger([{ path: 'phrases/xx.yaml', text: lines.join('\n') }]);

function faultOf(...lines: string[]): PhraseFileError {
  try {
    load(...lines);
  } catch (error) {
    if (error instanceof PhraseFileError) return error;
    throw error;
  }
  throw new Error('the file was taken');
}

describe('a broken phrase file', () => {
  it.each([
    ['is not YAML', ['locale: xx', 'words: {', '  a: [b]'], 3],
    ['has a kind that there is not', ['locale: xx', 'words: { a: [b] }', 'sure:', '  fire:', '    - x'], 4],
    ['has a field that there is not', ['locale: xx', 'words: { a: [b] }', 'also: 1'], 1],
    [
      'names a group that there is not',
      ['locale: xx', 'words: { a: [b] }', 'sure:', '  abuse:', '    - x', '    - <c> y'],
      6,
    ],
    ['has a pattern that begins with a gap', ['locale: xx', 'words: { a: [b] }', 'ask:', '  abuse:', '    - .. x'], 5],
    ['has a group that holds itself', ['locale: xx', 'words:', '  a: [<b>]', '  b: [<a>]'], 3],
    ['has a word of which nothing is left', ['locale: xx', 'words:', '  a: [b, "!"]'], 3],
    ['has a word with two open places', ['locale: xx', 'words:', '  a: [b*c*d]'], 3],
    ['has a sound with too few consonants', ['locale: xx', 'words:', '  a: [~bado]'], 3],
    ['has an exclusion that is empty', ['locale: xx', 'words: { a: [b] }', 'harmless:', '  - a/'], 4],
  ])('is refused with its path and line when it %s', (_, lines, line) => {
    const fault = faultOf(...lines);
    expect(fault).toMatchObject({ path: 'phrases/xx.yaml', line });
    expect(fault.reason).not.toBe('');
    expect(fault.message).toContain(`phrases/xx.yaml:${line}: `);
  });
});

it('takes every phrase file that is delivered', () => {
  expect(() => loadDanger(phraseFiles())).not.toThrow();
});
