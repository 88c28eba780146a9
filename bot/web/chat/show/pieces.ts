/**
 * A piece of a text: as it is; a web address in it; or something that keeps its own order in a sentence of the other direction,
 * as a long number does, words that are quoted, and what the service has set apart: U+2066 from left to right, U+2068 by its own letters.
 */
export type Piece = { readonly text: string; readonly as: 'text' | 'address' | 'number' | 'latin' | 'quote' };

const ADDRESS = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]،؛؟]/;
const NUMBER = /\+?\d[\d ()-]{4,}\d/;
const QUOTE = /["“„«](?<quote>[^"“”„«»\n]{1,300})["”»]/;
const LATIN = /\u2066(?<latin>[^\u2066-\u2069\n]{1,300})\u2069/;
const APART = /\u2068(?<apart>[^\u2066-\u2069\n]{1,300})\u2069/;
const PIECES = new RegExp(
  [`(?<address>${ADDRESS.source})`, LATIN.source, APART.source, `(?<number>${NUMBER.source})`, QUOTE.source].join('|'),
  'g',
);

/** Cuts a text into its pieces; together they are the text again, without the marks that set something apart. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECES)) {
    const { address, number, latin, apart, quote } = match.groups ?? {};
    const [whole] = match;
    // The marks around a quotation are seen and stay; those that set something apart have done their work.
    const inside = quote === undefined ? 0 : 1;
    const before = text.slice(from, match.index + inside);
    if (before !== '') pieces.push({ text: before, as: 'text' });
    if (address !== undefined) pieces.push({ text: address, as: 'address' });
    else if (number !== undefined) pieces.push({ text: number, as: 'number' });
    else if (latin !== undefined) pieces.push({ text: latin, as: 'latin' });
    else pieces.push({ text: quote ?? apart ?? whole, as: 'quote' });
    from = match.index + whole.length - inside;
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

/** Pages beside the chat that the bot sends people to. */
const OUR_PAGES: readonly string[] = ['/plan', '/rights', '/new-here'];

/** Whether a link of the bot goes to another page of this site, which is not leaving it. `origin` is this page's. */
export function isOurPage(href: string, origin: string): boolean {
  try {
    const url = new URL(href, origin);
    return url.origin === origin && OUR_PAGES.includes(url.pathname);
  } catch {
    return false;
  }
}
