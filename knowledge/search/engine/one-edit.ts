/**
 * Whether one word becomes the other by one letter too many, one missing, another one, or two neighbours swapped.
 * False for equal words.
 */
export function isOneEdit(one: string, other: string): boolean {
  if (one.length < other.length) {
    return isOneEdit(other, one);
  }
  if (one.length - other.length > 1) {
    return false;
  }
  let start = 0;
  while (start < other.length && one[start] === other[start]) {
    start += 1;
  }
  if (one.length > other.length) {
    return sameFrom(one, start + 1, other, start);
  }
  const swapped = one[start] === other[start + 1] && one[start + 1] === other[start];
  return (
    start < one.length &&
    (sameFrom(one, start + 1, other, start + 1) || (swapped && sameFrom(one, start + 2, other, start + 2)))
  );
}

function sameFrom(one: string, from: number, other: string, start: number): boolean {
  return one.length - from === other.length - start && one.endsWith(other.slice(start));
}
