import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../bot/prepare/places.mjs';

/** All modules of ours that are not tests, sorted, as paths from the project's folder. */
export function sourceFiles(): string[] {
  return ['bot', 'dialogs', 'knowledge', 'locales']
    .flatMap((folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path))
    .sort();
}
