import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../bot/prepare/fingerprint.mjs';
import { isCurrent } from '../../bot/prepare/web-build.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'web build '));
  await mkdir(join(folder, 'pages/show'), { recursive: true });
  await writeFile(join(folder, 'pages/show/card.ts'), 'card');
  await writeFile(join(folder, 'words.json'), '{}');
});

afterEach(() => rm(folder, { recursive: true }));

describe('the fingerprint of what a page is built from', () => {
  const inputs = ['pages', 'words.json'];

  it('is the same while nothing changes, in whatever order it is asked for', () => {
    expect(fingerprint(folder, ['words.json', 'pages'])).toBe(fingerprint(folder, inputs));
  });

  it('is the same when something is kept beside the files under a name with a dot', async () => {
    const before = fingerprint(folder, inputs);
    await writeFile(join(folder, 'pages/.kept'), 'made');
    expect(fingerprint(folder, inputs)).toBe(before);
  });

  it.each([
    ['a file deep in a folder changes', () => writeFile(join(folder, 'pages/show/card.ts'), 'cards')],
    ['a single file changes', () => writeFile(join(folder, 'words.json'), '{"a":1}')],
    ['a file is added', () => writeFile(join(folder, 'pages/main.ts'), '')],
    ['a file gets another name', () => rename(join(folder, 'pages/show/card.ts'), join(folder, 'pages/show/cards.ts'))],
    ['a file goes', () => rm(join(folder, 'pages/show/card.ts'))],
  ])('is another when %s', async (_, change) => {
    const before = fingerprint(folder, inputs);
    await change();
    expect(fingerprint(folder, inputs)).not.toBe(before);
  });
});

describe('a built page', () => {
  it('is current only when it is there and was built from the same source', async () => {
    const built = join(folder, 'chat');
    expect(isCurrent(built, 'abc')).toBe(false);
    await writeFile(`${built}.built-from`, 'abc');
    expect(isCurrent(built, 'abc')).toBe(false);
    await mkdir(built);
    expect(isCurrent(built, 'abc')).toBe(true);
    expect(isCurrent(built, 'abd')).toBe(false);
  });
});
