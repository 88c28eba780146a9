import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the build of the page left: the script's address, and the style with the hash by which the policy lets it stand in the page. */
export type BuiltPage = { readonly script: string; readonly style: string; readonly styleHash: string };

export const ASSETS = '/chat/assets/';

const entrySchema = z.object({ file: z.string() });
const manifestSchema = z.object({ 'main.ts': entrySchema, 'chat.css': entrySchema });

/** Reads the build in `directory`. Rejects where there is none, or one of another make. */
export async function readBuiltPage(directory: string): Promise<BuiltPage> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')));
  const style = (await readFile(join(directory, manifest['chat.css'].file), 'utf8')).trim();
  return {
    script: `${ASSETS}${manifest['main.ts'].file}`,
    style,
    styleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
  };
}
