/**
 * A piece of a text: as it is; a web address in it; or something that keeps its own order in a sentence of the other direction,
 * as a long number does, and words that are quoted.
 */
export type Piece = { readonly text: string; readonly as: 'text' | 'address' | 'number' | 'quote' };

const PIECES = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]،؛؟])|(\+?\d[\d ()-]{4,}\d)|["“„«]([^"“”„«»\n]{1,300})["”»]/g;

/** Cuts a text into its pieces; together they are the text again. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECES)) {
    const [whole, address, number, quote] = match;
    const found = quote ?? whole;
    const at = match.index + whole.indexOf(found, quote === undefined ? 0 : 1);
    if (at > from) pieces.push({ text: text.slice(from, at), as: 'text' });
    pieces.push({ text: found, as: address !== undefined ? 'address' : number !== undefined ? 'number' : 'quote' });
    from = at + found.length;
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
