/** A place in a clause: a group of words by its name, or the words themselves, any of which will do. */
export type Place = { options: readonly Option[]; reach: 'next' | 'near' };
export type Option = { group: string } | { word: string };

/** Words in this order. */
export type Clause = readonly Place[];

/** Clauses in any order, near each other, with none of the exclusions near them. */
export type Pattern = { clauses: readonly Clause[]; unless: readonly Clause[] };

/**
 * Reads a pattern as it is written in a phrase file:
 *
 *     boss .. <take> .. passport/papers & <not> <pay> ! <film>
 *
 * A space: the next word. `..`: within a few words. `&`: another clause, before or after. `/`: either. `<name>`: a group.
 * `a_b`: two words as one choice. `word*`: any ending; `*word` after letters, as in `a*b`: starts with a and ends with b. `~word`: however it is spelt in
 * Latin letters. `!`: not when this is near.
 * @throws {Error} with the reason in words, for whoever wrote the pattern.
 */
export function parsePattern(text: string): Pattern {
  const [wanted = '', ...unless] = text.split(/\s!\s/);
  return { clauses: wanted.split(/\s&\s/).map(parseClause), unless: unless.map(parseClause) };
}

/** Reads one clause: a pattern without `&` and `!`. */
export function parseClause(text: string): Clause {
  const places: Place[] = [];
  let reach: Place['reach'] = 'next';
  for (const part of text.trim().split(/\s+/)) {
    if (part === '') throw new Error('a clause is empty');
    if (part === '..') {
      if (places.length === 0 || reach === 'near') throw new Error('".." stands between two words');
      reach = 'near';
      continue;
    }
    if (part === '&' || part === '!') throw new Error(`"${part}" needs a clause before and after it`);
    places.push({ options: part.split('/').map(parseOption), reach });
    reach = 'next';
  }
  if (reach === 'near') throw new Error('".." stands between two words');
  return places;
}

function parseOption(text: string): Option {
  if (text === '') throw new Error('"/" stands between two words');
  if (!text.startsWith('<')) return { word: text.replaceAll('_', ' ') };
  if (!/^<[^<>]+>$/.test(text)) throw new Error(`"${text}" is not a group's name`);
  return { group: text.slice(1, -1) };
}
