/** Names of offices, forms and laws, which have to stay as they are. */
export interface Names {
  /** A text in which every name is one short word. */
  shortened(text: string): string;
}

/** Names are found as whole words, as they are written; the longer of two goes first. */
export function namesFrom(list: readonly string[]): Names {
  if (list.length === 0) return { shortened: (text) => text };
  const longestFirst = list
    .toSorted((a, b) => b.length - a.length)
    .map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const anyOf = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return { shortened: (text) => text.replace(anyOf, 'it') };
}
