import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PhraseFileError } from '../../../knowledge/danger/phrase-file-error.ts';
import { loadDangerIn } from '../../../knowledge/load/load-danger.ts';
import { type Copy, copyOfFixture } from '../fixture.ts';

const SLAPPED = 'he slaps me every night\nhe slaps me at home\nhe slapped me and laughed\n';
const ATTACKED = 'fire now\nfire now at the door\nflood now\nthere is a flood now\n';
const LIBRARY = 'when is the library open\nthe book is at home\nwe laughed every night\n';

function withDanger(): Copy {
  const copy = copyOfFixture();
  copy.write('danger/phrases/en.yaml', 'locale: en\nwords: { fire: [fire] }\nsure:\n  attack:\n    - <fire> now\n');
  copy.write('danger/examples/en/abuse.txt', SLAPPED);
  copy.write('danger/examples/en/attack.txt', ATTACKED);
  copy.write('danger/examples/en/ordinary.txt', LIBRARY);
  return copy;
}

describe('what is worked out for urgent harm', () => {
  it('is kept in files, and made again when phrases, examples or the files change', () => {
    using copy = withDanger();
    const kept = (name: string) => join(copy.root, `.learned/danger-${name}.bin`);
    const found = () =>
      ['he slappd me at night', 'fire now', 'flood now'].map((text) => loadDangerIn(copy.root).find(text)?.certainty);
    const first = ['ask', 'sure', 'ask'];
    expect(found()).toEqual(first);
    const bytes = ['phrases', 'examples'].map((name) => ({ file: kept(name), before: readFileSync(kept(name)) }));
    expect(found()).toEqual(first);
    expect(bytes.every(({ file, before }) => readFileSync(file).equals(before))).toBe(true);
    for (const name of ['phrases', 'examples']) writeFileSync(kept(name), 'no snapshot');
    expect(found()).toEqual(first);
    copy.replace('danger/phrases/en.yaml', 'fire: [fire]', 'fire: [flood]');
    expect(found().slice(1)).toEqual(['ask', 'sure']);
    copy.write('danger/examples/en/abuse.txt', LIBRARY);
    copy.write('danger/examples/en/ordinary.txt', SLAPPED);
    expect(found()[0]).not.toBe('ask');
  });

  it('is worked out all the same where nothing can be written', () => {
    using copy = withDanger();
    copy.write('.learned', 'a file where the folder would be');
    expect(loadDangerIn(copy.root).find('he slappd me at night')).toEqual({ kind: 'abuse', certainty: 'ask' });
    expect(existsSync(join(copy.root, '.learned/danger-examples.bin'))).toBe(false);
  });

  it('is not kept of a phrase file that is broken, whose line is told at each start', () => {
    using copy = withDanger();
    copy.write('danger/phrases/en.yaml', 'locale: en\nwords: { a: [b] }\nsure:\n  abuse:\n    - x\n    - <c> y\n');
    for (const _ of ['first start', 'second start']) {
      expect(() => loadDangerIn(copy.root)).toThrow(PhraseFileError);
      expect(() => loadDangerIn(copy.root)).toThrow('knowledge/danger/phrases/en.yaml:6: ');
    }
    expect(existsSync(join(copy.root, '.learned/danger-phrases.bin'))).toBe(false);
  });
});
