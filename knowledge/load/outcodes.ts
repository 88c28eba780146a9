import type { Area } from '../schema/area.ts';
import type { Folder } from './files.ts';

/** What is known of the first half of a postcode, as `KnowledgeFiles` tells it. */
export interface Outcodes {
  areasOf(outcode: string): readonly Area[];
  councilsBeside(outcode: string): readonly string[];
}

export function outcodesOf(areas: readonly Area[]): Outcodes {
  const areasOf = (written: string) => {
    const outcode = asWritten(written);
    return areas.filter((it) => it.outcodes.whole.includes(outcode) || Object.hasOwn(it.outcodes.shared, outcode));
  };
  return {
    areasOf,
    councilsBeside(written) {
      const here = areasOf(written);
      const ours = new Set(here.map((it) => it.name.en));
      const named = here.flatMap((it) => it.outcodes.shared[asWritten(written)] ?? []);
      return [...new Set(named)].filter((it) => !ours.has(it)).sort();
    },
  };
}

/** An outcode that lies in one area alone cannot lie in another. */
export function reportOutcodesInTwoAreas(folder: Folder, areas: readonly Area[]): void {
  const { areasOf } = outcodesOf(areas);
  for (const { id, outcodes } of areas) {
    for (const it of outcodes.whole) {
      const other = areasOf(it).find((area) => area.id !== id);
      if (other) {
        const reason = `outcodes.whole: ${it} lies in ${other.id} as well, so it is shared`;
        folder.problems.push({ path: `areas/${id}/area.yaml`, line: 1, reason });
      }
    }
  }
}

function asWritten(outcode: string): string {
  return outcode.trim().toUpperCase();
}
