import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../bot/prepare/places.mjs';
import { sourceFiles } from './source-files.ts';

describe('the environment', () => {
  it('is read in bot/config.ts alone, and by the preparation, which runs before it can', () => {
    const readers = sourceFiles().filter((path) =>
      /\bprocess\.env\b/.test(readFileSync(join(projectFolder, path), 'utf8')),
    );
    const preparation = ['find-program', 'steps', 'test'].map((name) => `bot/prepare/${name}.mjs`);
    expect(readers).toEqual(['bot/config.ts', ...preparation]);
  });
});
