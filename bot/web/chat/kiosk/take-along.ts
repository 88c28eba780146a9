import { drawn } from '../line/calls.ts';
import { element } from '../show/element.ts';
import { word } from '../show/spoken.ts';
import { coverWith } from './cover.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A tablet in a hub has no use for a link that leads away: there is no way back, and the page would stay open for the next person. A link is
 * shown to be taken along instead, as a square for the camera of one's own phone, and on paper with the card that it stands on.
 */
export function takeLinksAlong(): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#log a[href]') : null;
      if (link === null) return;
      event.preventDefault();
      show(link);
    },
    { capture: true },
  );
}

function show(link: HTMLAnchorElement): void {
  const square = element('div', { class: 'square' });
  const how = word('kiosk.take-text', { tag: 'p' });
  const print = element('button', { type: 'button', class: 'main' }, word('kiosk.print'));
  const back = element('button', { type: 'button' }, word('kiosk.back'));
  const address = element('p', {}, element('bdi', { dir: 'ltr' }, link.href.replace(/^tel:/, '')));
  const card = cardOf(link);
  const close = coverWith('kiosk.take', square, how, address, print, back, ...(card === null ? [] : [card]));
  print.addEventListener('click', () => window.print());
  back.addEventListener('click', close);
  void drawn(link.href).then((answer) => {
    if (answer.is === 'ok') square.append(svg(answer.value));
    else how.replaceWith(word('kiosk.no-square', { tag: 'p' }));
  });
}

/** The card that a link stands on, as it goes on paper: what is tapped there leads nowhere. */
function cardOf(link: HTMLAnchorElement): Element | null {
  const card = link.closest('.card')?.cloneNode(true);
  if (!(card instanceof Element)) return null;
  for (const each of card.querySelectorAll('a')) each.removeAttribute('href');
  return card;
}

function svg({ size, path }: { size: number; path: string }): SVGElement {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('viewBox', `0 0 ${size} ${size}`);
  made.setAttribute('aria-hidden', 'true');
  const dark = document.createElementNS(SVG, 'path');
  dark.setAttribute('d', path);
  made.append(dark);
  return made;
}
