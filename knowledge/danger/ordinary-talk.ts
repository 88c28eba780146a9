import type { DangerExample } from './example-file.ts';
import { EITHER_GUIDES, URGENT_GUIDES } from './urgent-guides.ts';

/** Ordinary messages out of what people say to guides: the files of `examples/<locale>/`, where a line `## gp` begins what is said to a guide. */
export function ordinaryTalk(files: readonly { readonly path: string; readonly text: string }[]): DangerExample[] {
  return files.flatMap(({ text }) => ordinaryIn(text)).map((text) => ({ text, kind: null }));
}

function ordinaryIn(text: string): string[] {
  let taken = true;
  return text.split('\n').flatMap((line) => {
    const said = line.trim();
    const guide = /^## +(\S.*)$/.exec(said)?.[1];
    if (guide !== undefined) taken = !URGENT_GUIDES.has(guide) && !EITHER_GUIDES.has(guide);
    return guide === undefined && taken && said !== '' && !said.startsWith('# ') ? [said] : [];
  });
}
