import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { scriptlessPolicy } from '../http/scriptless-page.ts';

/** The style that such a page carries, and the policy that lets in this style and no script. */
export type PaperStyle = { readonly style: string; readonly policy: string };

/** @param own the style sheet of the page, which comes after what all pages share. */
export async function readPaperStyle(own: URL): Promise<PaperStyle> {
  const sheets = await Promise.all([
    readFile(new URL('../web/paper/paper.css', import.meta.url), 'utf8'),
    readFile(own, 'utf8'),
  ]);
  const style = sheets.map((it) => it.trim()).join('\n');
  return { style, policy: scriptlessPolicy(`sha256-${createHash('sha256').update(style).digest('base64')}`) };
}
