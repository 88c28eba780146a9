const length = 4;
const shortest = 4;

/** Every run of four letters of a word, its edges included: what survives a spelling error or an unknown ending. */
export function runsOf(word: string): string[] {
  if (word.length < shortest) {
    return [];
  }
  const edged = `_${word}_`;
  const runs: string[] = [];
  for (let start = 0; start + length <= edged.length; start += 1) {
    runs.push(edged.slice(start, start + length));
  }
  return runs;
}
