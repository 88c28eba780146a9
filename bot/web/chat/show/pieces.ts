/** A piece of a text: as it is, a web address in it, or a number that must keep its order in a sentence from right to left. */
export type Piece = { readonly text: string; readonly as: 'text' | 'address' | 'number' };

const ADDRESS_OR_NUMBER = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]،؛؟])|(\+?\d[\d ()-]{4,}\d)/g;

/** Cuts a text into its pieces; together they are the text again. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS_OR_NUMBER)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), as: 'text' });
    pieces.push({ text: match[0], as: match[1] === undefined ? 'number' : 'address' });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), as: 'text' });
  return pieces;
}

/** The address if a person may be sent there: web pages and phone numbers, nothing that runs or opens anything else. */
export function safeAddress(href: string): string | null {
  try {
    const url = new URL(href);
    return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'tel:' ? url.href : null;
  } catch {
    return null;
  }
}
