import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../bot/prepare/find-program.mjs';
import { isNewEnough, nodeNeeded } from '../../bot/prepare/node-24.mjs';
import { arabicFont, chromium, redisServer, redisVersion } from '../../bot/prepare/programs.mjs';
import { howToGet, tooOld } from '../../bot/prepare/system-packages.mjs';

describe('finding a program', () => {
  let first: string;
  let second: string;
  let path: string;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'find program '));
    first = join(folder, 'first bin');
    second = join(folder, 'second bin');
    path = ['', first, join(folder, 'not there'), second].join(delimiter);
    await mkdir(first);
    await mkdir(second);
    await writeFile(join(first, 'redis-server'), 'not a program');
    for (const name of ['redis-server', 'google-chrome', 'chromium']) {
      await writeFile(join(second, name), '');
      await chmod(join(second, name), 0o755);
    }
    await mkdir(join(first, 'chromium'));
  });

  afterAll(() => rm(join(first, '..'), { recursive: true }));

  it('takes the first of the path that may be run', () => {
    expect(findProgram(['redis-server'], path)).toBe(join(second, 'redis-server'));
  });

  it('does not take a folder for a program', () => {
    expect(findProgram(['chromium'], path)).toBe(join(second, 'chromium'));
  });

  it('takes the name that is preferred', () => {
    expect(findProgram(['chromium-browser', 'google-chrome', 'chromium'], path)).toBe(join(second, 'google-chrome'));
  });

  it('finds nothing where there is nothing', () => {
    expect(findProgram(['redis-server'], first)).toBeUndefined();
    expect(findProgram(['redis-server'], '')).toBeUndefined();
  });
});

describe('versions', () => {
  it.each([
    ['Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64 build=f4a84e45', 7],
    ['Redis server v=10.1.0 sha=00000000:0', 10],
    ['something else', Number.NaN],
  ])('of redis-server are read from %s', (output, version) => {
    expect(redisVersion(output)).toBe(version);
  });

  it.each([
    ['v20.20.2', false],
    ['v24.0.0', true],
    ['v100.1.0', true],
    ['', false],
  ])('of Node: %s is new enough: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough);
  });
});

describe('the sentence for somebody whose machine lacks something', () => {
  const withApt = () => '/usr/bin/apt-get';
  const withoutApt = () => undefined;

  it('names the command for Debian', () => {
    expect(howToGet([redisServer, chromium], 'linux', withApt)).toMatch(
      /run sudo apt-get install redis-server chromium\.$/,
    );
  });

  it('names the command for macOS', () => {
    expect(howToGet([redisServer, arabicFont], 'darwin', withoutApt)).toMatch(
      /run brew install redis && brew install fontconfig\.$/,
    );
  });

  it('says what is needed and what for where we know no command', () => {
    const sentence = howToGet([redisServer], 'linux', withoutApt);
    expect(sentence).toContain('redis-server 7 or newer, which keeps the conversations');
    expect(sentence).toMatch(/package manager of this system\.$/);
  });

  it('says that the packages of an old system are too old', () => {
    expect(tooOld([redisServer])).toMatch(/redis-server 7 or newer.*install a newer one/);
  });

  it('asks for Node 24 where none comes with the dependencies', () => {
    expect(nodeNeeded({ version: 'v20.11.0', platform: 'darwin', arch: 'arm64' })).toMatch(
      /this machine has v20\.11\.0.*darwin arm64: install Node 24/,
    );
  });
});
