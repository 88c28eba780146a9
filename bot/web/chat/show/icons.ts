import type { RenderedCard } from '../../../../dialogs/rendered.ts';

type IconName = RenderedCard['facts'][number]['icon'] | 'chosen';

/**
 * Our own line icons on a grid of 24: `line` is drawn in the colour of the text, `tint` is filled in the second tone.
 * An icon never stands without its word.
 */
const ICONS: Readonly<Record<IconName, { readonly line: string; readonly tint?: string }>> = {
  step: { tint: 'M5 5h10l5 5-5 5H5z', line: 'M5 22V3M5 5h10l5 5-5 5H5' },
  clock: { tint: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z', line: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2' },
  place: {
    tint: 'M12 22s7-7 7-12a7 7 0 0 0-14 0c0 5 7 12 7 12z',
    line: 'M12 22s7-7 7-12a7 7 0 0 0-14 0c0 5 7 12 7 12zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  },
  language: { tint: 'M3 4h18v12H11l-5 5v-5H3z', line: 'M3 4h18v12H11l-5 5v-5H3zM7 8.5h10M7 12h6' },
  cost: { tint: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z', line: 'M15.5 8.5a3 3 0 0 0-6 0c0 3 1.5 5-.5 8h7M7.5 12.5h6' },
  childcare: {
    tint: 'M4 13h16a8 8 0 0 1-16 0z',
    line: 'M4 13h16a8 8 0 0 1-16 0zM12 13V4a8 8 0 0 1 8 9M8 22a1 1 0 1 0 0-.1M16 22a1 1 0 1 0 0-.1',
  },
  'step-free': {
    tint: 'M10 12a5 5 0 1 0 4.8 6.5L13 14h-3z',
    line: 'M10 3.5a1.3 1.3 0 1 0 0 .1M10 7v7h5l3 6h2M10 10.5h5M7.5 12.5a5 5 0 1 0 7 6.5',
  },
  women: {
    tint: 'M12 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
    line: 'M12 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 13v8M8.5 17.5h7',
  },
  phone: {
    tint: 'M5 3h4l2 5-3 2a13 13 0 0 0 6 6l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z',
    line: 'M5 3h4l2 5-3 2a13 13 0 0 0 6 6l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z',
  },
  fresh: { tint: 'M4 5h16v16H4z', line: 'M4 5h16v16H4zM8 2v5M16 2v5M4 10h16M9 15l2 2 4-4' },
  warning: { tint: 'M12 3 2 21h20z', line: 'M12 3 2 21h20zM12 9v6M12 17.9v.2' },
  source: {
    tint: 'M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1z',
    line: 'M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14',
  },
  done: { tint: 'M4 4h16v16H4z', line: 'M4 4h16v16H4zM8 12l3 3 5-6' },
  'to-do': { line: 'M4 4h16v16H4z' },
  chosen: { line: 'M5 12l5 5 9-10' },
};

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGElement {
  const drawn = document.createElementNS(SVG, 'svg');
  drawn.setAttribute('viewBox', '0 0 24 24');
  drawn.setAttribute('class', 'icon');
  drawn.setAttribute('aria-hidden', 'true');
  const { tint, line } = ICONS[name];
  if (tint !== undefined) drawn.append(path(tint, 'tint'));
  drawn.append(path(line, 'ink'));
  return drawn;
}

function path(d: string, className: string): SVGElement {
  const drawn = document.createElementNS(SVG, 'path');
  drawn.setAttribute('d', d);
  drawn.setAttribute('class', className);
  return drawn;
}
