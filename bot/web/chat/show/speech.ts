import { type Direction, directionOf } from './direction.ts';
import { element } from './element.ts';
import { isOurPage, piecesOf, safeAddress } from './pieces.ts';
import { word } from './spoken.ts';

/** The attributes that tell a browser and a screen reader how a text is to be read. */
export function readAs(
  text: string,
  locale: string | null,
  otherwise: Direction,
): { dir: Direction; lang: string | null } {
  return { dir: directionOf(text, otherwise), lang: locale };
}

/** A text as paragraphs, its web addresses as links, its long numbers kept in order. */
export function paragraphs(text: string): HTMLElement[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => element('p', {}, ...inline(paragraph)));
}

export function inline(text: string): (Node | string)[] {
  return piecesOf(text).map((piece) => {
    if (piece.as === 'address') return link(piece.text, piece.text);
    if (piece.as === 'quote') return element('bdi', {}, piece.text);
    if (piece.as === 'number' || piece.as === 'latin') return element('bdi', { dir: 'ltr' }, piece.text);
    return piece.text;
  });
}

/** A link that says when it leads away; only its label where the address is none that a person may be sent to. */
export function link(label: string, href: string): Node {
  if (isOurPage(href, location.origin)) return element('a', { href, target: '_blank', rel: 'noopener' }, label);
  const address = safeAddress(href);
  if (address === null) return element('span', {}, label);
  if (address.startsWith('tel:')) return element('a', { href: address }, element('bdi', {}, label));
  return element(
    'a',
    { href: address, target: '_blank', rel: 'noopener noreferrer' },
    label,
    element('span', { 'aria-hidden': 'true' }, ' ↗'),
    element('span', { class: 'unseen' }, ' (', word('link.leaves'), ')'),
  );
}
