import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PhraseFileError } from '../../../knowledge/danger/phrase-file-error.ts';
import { TRAITS } from '../../../knowledge/danger/second-reading.ts';
import { WeighingFileError } from '../../../knowledge/danger/weighing-file.ts';
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

describe('the second reading', () => {
  const nobody = { ordinary: -7, either: -7, urgent: -7 };
  const needs = (words: number) => () => ({
    asked: nobody,
    like: { ordinary: 0, either: 0, urgent: 0 },
    talk: 0,
    words,
  });
  /** Says that a message of up to five words is not urgent, and of more is. */
  const byLength = (start = 0) => ({
    traits: TRAITS,
    start,
    trees: [{ trait: [10, -1, -1], at: [Math.log1p(5), 0, 0], yes: [1, 0, 0], no: [2, 0, 0], gives: [0, -9, 9] }],
  });

  it('decides by what a message asks for beside, and is kept in a file', () => {
    using copy = withDanger();
    copy.write('danger/weighing.json', JSON.stringify(byLength()));
    const found = (words: number) => loadDangerIn(copy.root, needs(words)).find('he slappd me at night')?.certainty;
    expect([found(4), found(9)]).toEqual([undefined, 'ask']);
  });

  it('is left out where nobody knows what a message asks for', () => {
    using copy = withDanger();
    copy.write('danger/weighing.json', JSON.stringify(byLength(-20)));
    expect(loadDangerIn(copy.root).find('he slappd me at night')?.certainty).toBe('ask');
    expect(loadDangerIn(copy.root, () => null).find('he slappd me at night')?.certainty).toBe('ask');
  });

  it('whose file is not there stops the start and says what to do', () => {
    using copy = withDanger();
    expect(() => loadDangerIn(copy.root, needs(4))).toThrow(
      'knowledge/danger/weighing.json: is not there. Make it again',
    );
  });

  it.each([
    ['is no JSON', '{'],
    ['is for other traits', JSON.stringify({ traits: ['words'], start: 0, trees: [] })],
    [
      'a tree leads from each node to later ones',
      JSON.stringify({ ...byLength(), trees: [{ trait: [], at: [], yes: [], no: [], gives: [] }] }),
    ],
  ])('whose file %s stops the start and says what to do', (reason, text) => {
    using copy = withDanger();
    copy.write('danger/weighing.json', text);
    const start = () => loadDangerIn(copy.root, needs(4));
    expect(start).toThrow(WeighingFileError);
    expect(start).toThrow(`knowledge/danger/weighing.json: ${reason}. Make it again: npm run fit:danger`);
  });
});
