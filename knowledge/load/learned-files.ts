import { createHash } from 'node:crypto';
import { stretchFinder } from '../search/examples/evidence.ts';
import { loadEvidence, saveEvidence } from '../search/examples/evidence-snapshot.ts';
import { count, type Example, learnedBy } from '../search/examples/learn.ts';
import type { Learned } from '../search/examples/learned.ts';
import { loadCounted, saveCounted } from '../search/examples/learned-snapshot.ts';
import { type Taught, teach } from '../search/examples/teach.ts';
import { keptOrMade } from './kept.ts';

/** What there is to learn from in a language. */
export interface Lessons extends Taught {
  /** The guides' own words, sentence by sentence. */
  readonly own: readonly Example[];
}

/**
 * What the examples of a language teach. Counting takes seconds, learning which words ask for which guide some more, so what was learned is
 * kept in files and used for as long as the examples are the same; a file that is missing, damaged or of other examples is made again.
 */
export function learnedIn(root: string, { said, own, names, marked }: Lessons, locale: string): Learned {
  const examples = [...said, ...own];
  const source = hashOf(examples);
  const counted = keptOrMade(root, locale, {
    make: () => count(examples, locale),
    save: (made) => saveCounted(made, source),
    load: (bytes) => loadCounted(bytes, locale, source),
  });
  const lessons = hashOf([said, names, marked]);
  const evidence = keptOrMade(root, `evidence.${locale}`, {
    make: () => teach({ said, names, marked }, locale),
    save: (made) => saveEvidence(made, lessons),
    load: (bytes) => loadEvidence(bytes, locale, lessons),
  });
  return { ...learnedBy(counted), stretches: stretchFinder(evidence) };
}

function hashOf(examples: unknown): string {
  return createHash('sha256').update(JSON.stringify(examples)).digest('hex');
}
