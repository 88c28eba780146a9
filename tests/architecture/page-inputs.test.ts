import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../bot/prepare/places.mjs';
import { pageInputs } from '../../bot/prepare/web-build.mjs';
import { cruiseImports } from './cruise-imports.ts';

describe('the pages', () => {
  it('are built anew when any module that they import changes', async () => {
    const { modules } = await cruiseImports(projectFolder, ['bot/web']);
    const imported = modules
      .map(({ source }) => source)
      .filter((path) => /^(?:bot|dialogs|knowledge|locales)\//.test(path));
    expect(imported.length).toBeGreaterThan(20);
    const unwatched = imported.filter(
      (path) => !pageInputs.some((input) => path === input || path.startsWith(`${input}/`)),
    );
    expect(unwatched).toEqual([]);
  });
});
