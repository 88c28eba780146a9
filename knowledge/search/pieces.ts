const length = 4;

/** Marks a piece of a word, so that it is never taken for the beginning of one. */
const mark = '~';

/** Every run of four letters, the edges of the word included: what survives a spelling error or an unknown ending. */
export function piecesOf(word: string): string[] {
  const edged = `_${word}_`;
  const pieces = [mark + edged.slice(0, length)];
  for (let start = 1; start + length <= edged.length; start += 1) {
    pieces.push(mark + edged.slice(start, start + length));
  }
  return pieces;
}
