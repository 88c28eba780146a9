import { createHash } from 'node:crypto';
import { count, type Example, type Learned, learnedBy } from '../search/examples/learn.ts';
import { loadCounted, saveCounted } from '../search/examples/learned-snapshot.ts';
import { keptOrMade } from './kept.ts';

/**
 * What the examples of a language teach. Counting takes seconds, so what was counted is kept in a file and used for as long as the
 * examples are the same; a file that is missing, damaged or of other examples is made again.
 */
export function learnedIn(root: string, examples: readonly Example[], locale: string): Learned {
  const source = createHash('sha256').update(JSON.stringify(examples)).digest('hex');
  const counted = keptOrMade(root, locale, {
    make: () => count(examples, locale),
    save: (made) => saveCounted(made, source),
    load: (bytes) => loadCounted(bytes, locale, source),
  });
  return learnedBy(counted);
}
