/** Where a text is cut best: after a paragraph, a line, a sentence (also of Arabic), a word. */
const ENDS = [/\n{2,}/g, /\n/g, /[.!?؟。…]["'»)\]]?\s+/g, /\s+/g];

/** A text in pieces of at most `limit` UTF-16 units, cut as late as possible at the best place there is; no character is lost but space. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutAt(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const end of ENDS) {
    const last = [...head.matchAll(end)].findLast(({ index }) => index > 0 && index <= limit);
    if (last) return Math.min(last.index + last[0].trimEnd().length, limit);
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
  return splitsPair && limit > 1 ? limit - 1 : limit;
}
