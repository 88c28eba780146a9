import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the build of the page left: the script's address, and the style with the hash by which the policy lets it stand in the page. */
export type BuiltPage = { readonly script: string; readonly style: string; readonly styleHash: string };

export const ASSETS = '/chat/assets/';

/** What a page is built from, as its build's manifest names it, and under which address the built files are served. */
export type PageSource = { readonly script: string; readonly style: string; readonly assets: string };

const CHAT: PageSource = { script: 'main.ts', style: 'chat.css', assets: ASSETS };

const entrySchema = z.object({ file: z.string() });
const manifestSchema = z.record(z.string(), entrySchema);

/** Reads the build of a page in `directory`. Rejects where there is none, or one of another make. */
export async function readBuiltPage(directory: string, source = CHAT): Promise<BuiltPage> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')));
  const fileOf = (name: string) => entrySchema.parse(manifest[name]).file;
  const style = (await readFile(join(directory, fileOf(source.style)), 'utf8')).trim();
  return {
    script: `${source.assets}${fileOf(source.script)}`,
    style,
    styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
  };
}
