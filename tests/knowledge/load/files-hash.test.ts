import { describe, expect, it } from 'vitest';
import { filesHash } from '../../../knowledge/load/files-hash.ts';
import { copyOfFixture } from '../fixture.ts';

describe('the hash of the knowledge files', () => {
  it('is the same for the same files, wherever they stand', () => {
    using one = copyOfFixture();
    using other = copyOfFixture();
    expect(filesHash(one.root)).toBe(filesHash(other.root));
  });

  it.each([
    ['changed', 'topics/en.yaml', '# another word\n'],
    ['added', 'topics/xx.yaml', ''],
  ])('is another when a file is %s', (_, path, text) => {
    using copy = copyOfFixture();
    const before = filesHash(copy.root);
    copy.write(path, text);
    expect(filesHash(copy.root)).not.toBe(before);
  });

  it('leaves out what is kept beside the files', () => {
    using copy = copyOfFixture();
    const before = filesHash(copy.root);
    copy.write('.learned/content.bin', 'anything');
    expect(filesHash(copy.root)).toBe(before);
  });
});
