import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../bot/prepare/places.mjs';

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) })),
});

describe('the lock file', () => {
  it('names the packages for every kind of machine, else npm ci refuses it on all of them', () => {
    const { packages } = lockFile.parse(JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')));
    const optional = Object.entries(packages).flatMap(([folder, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).map((name) => ({ folder, name })),
    );
    expect(optional.length).toBeGreaterThan(10);
    const missing = optional.filter(({ folder, name }) => !placesFor(folder, name).some((place) => place in packages));
    expect(missing).toEqual([]);
  });
});

/** Where Node looks for a package that is imported from a folder: beside it first, then further up. */
function placesFor(folder: string, name: string): string[] {
  const parts = folder.split('/node_modules/');
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...above, ''].map((parent) => (parent === '' ? `node_modules/${name}` : `${parent}/node_modules/${name}`));
}
