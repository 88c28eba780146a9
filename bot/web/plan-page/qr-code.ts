import { encodeQR } from 'qr';

/** White around the code, in modules: less than the norm's four, because the page itself is white there. */
const BORDER = 2;

/** A QR code as a drawing: the side of its square, in modules, and the path of what is dark. */
export type QrDrawing = { readonly size: number; readonly path: string };

/** A text as a QR code: one path in an SVG, black on white whatever the page's colours, so that every camera reads it. */
export function qrCode(text: string): string {
  const { size, path } = qrDrawing(text);
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" aria-hidden="true" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

/** The same, for a page that draws it itself. */
export function qrDrawing(text: string): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER });
  const path = rows.flatMap((row, y) => runsIn(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size: rows.length, path: path.join('') };
}

/** Dark modules that stand side by side are one piece of the path. */
function runsIn(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  }
  return runs;
}
