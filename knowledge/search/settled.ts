import { languageOf, languages } from '../text/languages.ts';
import { normalise } from '../text/normalise.ts';
import { wordsIn } from '../text/tokens.ts';
import type { Clause } from './clauses.ts';

const byLocale = new Map(
  languages.map((it) => [it.locale, it.settled.split(',').map((words) => ` ${wordsIn(normalise(words)).join(' ')} `)]),
);

/** A clause of so few words speaks of the one before it: "and I love it". */
const SHORT = 3;

/** Of each clause, whether it speaks of what is well or over. */
export function settledClauses(clauses: readonly Clause[], locale: string): boolean[] {
  const cues = byLocale.get(languageOf(locale)?.locale ?? '') ?? [];
  const says = clauses.map(({ words }) => {
    const clause = ` ${words.join(' ')} `;
    return cues.some((it) => clause.includes(it));
  });
  return says.map((it, at) => it || (says[at + 1] === true && (clauses[at + 1]?.words.length ?? 0) <= SHORT));
}
