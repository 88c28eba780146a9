import type { CompiledClause } from './matching.ts';

/**
 * Files each item under its rarest place, so that a message without danger brings up few items.
 * @param commonness how often a group may be expected in a message, in any unit.
 */
export function anchored<Item>(
  items: readonly { item: Item; clause: CompiledClause }[],
  commonness: (group: number) => number,
): ReadonlyMap<number, readonly Item[]> {
  const byGroup = new Map<number, Item[]>();
  for (const { item, clause } of items) {
    const commonnessOf = (groups: readonly number[]) => groups.reduce((sum, group) => sum + commonness(group), 0);
    const anchor = clause.reduce((rarest, place) =>
      commonnessOf(place.groups) < commonnessOf(rarest.groups) ? place : rarest,
    );
    for (const group of anchor.groups) {
      const filed = byGroup.get(group);
      if (filed === undefined) byGroup.set(group, [item]);
      else filed.push(item);
    }
  }
  return byGroup;
}
