import type { DangerExample } from './example-file.ts';

/** Guides for people who may be in danger, or who cannot wait: what is said to them is not ordinary. */
export const URGENT_GUIDES: ReadonlySet<string> = new Set([
  'asylum-refused',
  'children-social-care',
  'detention-reporting',
  'domestic-abuse',
  'emergency-care',
  'eviction',
  'exploitation',
  'fgm-forced-marriage',
  'food-bank',
  'hate-crime',
  'homeless',
  'mental-health',
  'money-emergency',
  'report-crime',
  'rough-sleeping',
  'trafficking',
  'unaccompanied-child',
]);

/** Guides to which people say what is ordinary and what is not: nothing is learnt from it either way. */
const EITHER: ReadonlySet<string> = new Set([
  'adult-care',
  'age-assessment',
  'alcohol-drugs',
  'antisocial-behaviour',
  'asylum-accommodation',
  'bad-landlord',
  'missing-family',
  'online-safety',
  'pregnancy',
  'school-bullying',
]);

/** Ordinary messages out of what people say to guides: the files of `examples/<locale>/`, where a line `## gp` begins what is said to a guide. */
export function ordinaryTalk(files: readonly { readonly path: string; readonly text: string }[]): DangerExample[] {
  return files.flatMap(({ text }) => ordinaryIn(text)).map((text) => ({ text, kind: null }));
}

function ordinaryIn(text: string): string[] {
  let taken = true;
  return text.split('\n').flatMap((line) => {
    const said = line.trim();
    const guide = /^## +(\S.*)$/.exec(said)?.[1];
    if (guide !== undefined) taken = !URGENT_GUIDES.has(guide) && !EITHER.has(guide);
    return guide === undefined && taken && said !== '' && !said.startsWith('# ') ? [said] : [];
  });
}
