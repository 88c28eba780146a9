/**
 * Whether two words differ by at most one slip: a letter missing, added, changed, or two neighbours swapped. The first letter
 * is never the slip, and both must have five letters at least: in short words a slip is another word.
 */
export function isOneSlipAway(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1 || short.length < 5 || short.charAt(0) !== long.charAt(0)) return false;
  let start = 0;
  while (start < short.length && short.charAt(start) === long.charAt(start)) start++;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short.charAt(start) === long.charAt(start + 1) &&
    short.charAt(start + 1) === long.charAt(start) &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}
