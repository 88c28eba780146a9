import type { RenderedCard, RenderedReply } from '../../../../dialogs/rendered.ts';

type Picture = NonNullable<RenderedReply['choices'][number]['picture']>;

export type IconName = RenderedCard['facts'][number]['icon'] | 'chosen' | `area-${Picture}`;

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
  tried: { line: 'M4 4h16v16H4zM9 9l6 6M15 9l-6 6' },
  self: {
    tint: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
    line: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9.5v1M15 9.5v1M8.5 15h7',
  },
  support: {
    tint: 'M4 21v-6a4 4 0 0 1 8 0v6z',
    line: 'M8 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM4 21v-6a4 4 0 0 1 8 0v6M17 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM14 21v-5a3 3 0 0 1 6 0v5',
  },
  chosen: { line: 'M5 12l5 5 9-10' },
  'area-home': { tint: 'M4 11 12 4l8 7v9H4z', line: 'M2 12 12 3l10 9M4 10.5V20h16v-9.5M10 20v-6h4v6' },
  'area-health': {
    tint: 'M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z',
    line: 'M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11zM12 9v5M9.5 11.5h5',
  },
  'area-money': {
    tint: 'M3 7h18v11H3z',
    line: 'M3 7h18v11H3zM12 9.8a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM6 12.5v.1M18 12.5v.1',
  },
  'area-work': { tint: 'M3 8h18v12H3z', line: 'M3 8h18v12H3zM9 8V5h6v3M3 13h18M12 12v2' },
  'area-learning': {
    tint: 'M12 5 2 10l10 5 10-5z',
    line: 'M12 5 2 10l10 5 10-5zM6 12.5V17c3 3 9 3 12 0v-4.5M22 10v6',
  },
  'area-family': {
    tint: 'M4 21v-6a4 4 0 0 1 8 0v6z',
    line: 'M8 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM4 21v-6a4 4 0 0 1 8 0v6M17 9a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM14 21v-3a3 3 0 0 1 6 0v3',
  },
  'area-people': {
    tint: 'M3 5h12v8H8l-3 3v-3H3z',
    line: 'M3 5h12v8H8l-3 3v-3H3zM18 9h3v8h-2v3l-3-3h-6v-1.5',
  },
  'area-safety': {
    tint: 'M12 3 4 6v6c0 5 4 8 8 9 4-1 8-4 8-9V6z',
    line: 'M12 3 4 6v6c0 5 4 8 8 9 4-1 8-4 8-9V6zM9 12l2 2 4-4',
  },
  'area-status': { tint: 'M5 3h10l4 4v14H5z', line: 'M5 3h10l4 4v14H5zM15 3v4h4M8 11h8M8 14.5h8M8 18h5' },
  'area-place': {
    tint: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2z',
    line: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  },
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
