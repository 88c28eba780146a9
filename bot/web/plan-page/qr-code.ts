import { encodeQR } from 'qr';

/** White around the code, in modules: less than the norm's four, because the page itself is white there. */
const BORDER = 2;

/** A text as a QR code: one path in an SVG, black on white whatever the page's colours, so that every camera reads it. */
export function qrCode(text: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER });
  const path = rows.flatMap((row, y) => runsIn(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
  return `<svg class="qr" viewBox="0 0 ${rows.length} ${rows.length}" aria-hidden="true" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${rows.length}v${rows.length}H0z"/><path d="${path.join('')}"/></svg>`;
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
