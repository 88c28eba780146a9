import { describe, expect, it } from 'vitest';
import { keptOrMade } from '../../../knowledge/load/kept.ts';
import { keptStructure } from '../../../knowledge/load/kept-structure.ts';
import { copyOfFixture } from '../fixture.ts';

const made = { words: new Map([['كلمة', new Set([1, 2])]]), numbers: Float64Array.of(0.5, 1), none: undefined };

/** What is read from `root` for a source, and whether it had to be made. */
function read(root: string, source: string) {
  let making = 0;
  const thing = keptStructure(source, () => {
    making += 1;
    return made;
  });
  return { value: keptOrMade(root, 'thing', thing), wasMade: making > 0 };
}

describe('a kept structure', () => {
  it('is read as it was made, with maps, sets and numbers', () => {
    using copy = copyOfFixture();
    expect(read(copy.root, 'a')).toEqual({ value: made, wasMade: true });
    expect(read(copy.root, 'a')).toEqual({ value: made, wasMade: false });
  });

  it('is made again when it was made of something else', () => {
    using copy = copyOfFixture();
    read(copy.root, 'a');
    expect(read(copy.root, 'b')).toEqual({ value: made, wasMade: true });
    expect(read(copy.root, 'b').wasMade).toBe(false);
  });

  it.each(['', 'no such thing', 'x'.repeat(500)])('is made again when the file was damaged: %j', (text) => {
    using copy = copyOfFixture();
    read(copy.root, 'a');
    copy.write('.learned/thing.bin', text);
    expect(read(copy.root, 'a')).toEqual({ value: made, wasMade: true });
  });
});
