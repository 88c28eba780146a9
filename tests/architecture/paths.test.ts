import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../bot/prepare/places.mjs';
import { sourceFiles } from './source-files.ts';

describe('the path of a file', () => {
  it('is taken from its address with fileURLToPath, because a pathname keeps a space as %20', () => {
    const wrong = sourceFiles()
      .filter((path) => !path.startsWith('bot/web/'))
      .filter((path) => /new URL\([^)]*\)\.pathname/.test(readFileSync(join(projectFolder, path), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
