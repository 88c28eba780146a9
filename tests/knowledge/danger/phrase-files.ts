import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../knowledge/danger/phrases/', import.meta.url);

/** The phrase files as they are delivered. */
export function phraseFiles(): { path: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: `knowledge/danger/phrases/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
}
