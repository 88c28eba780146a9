import { after, beforeHello, type Moment } from '../../journeys/moment.ts';
import { kindsOf } from './kind.ts';
import { SCENE } from './known.ts';
import { movesIn, told } from './moves.ts';

/** A moment that was reached, and the shortest way to it that the walk found. */
export type Reached = { readonly moment: Moment; readonly way: string };

/** Monday morning: something is on, and places are open. */
const MONDAY = Date.parse('2026-11-23T10:00:00Z');

/** All kinds of moments that can be reached from the first hello, nearest first. */
export function walkAll(): readonly Reached[] {
  const kinds = new Set<string>();
  const reached: Reached[] = [];
  const reach = (moment: Moment, way: string): void => {
    const fresh = kindsOf(moment).filter((kind) => !kinds.has(kind));
    if (fresh.length === 0) return;
    for (const kind of fresh) kinds.add(kind);
    reached.push({ moment, way });
  };
  reach(beforeHello('en', MONDAY), 'before hello');
  // The list grows while it is gone through: that is the walk.
  for (const { moment, way } of reached) {
    for (const move of movesIn(moment)) {
      const seen = after(moment, move, SCENE);
      if (seen) reach(seen.next, `${way} > ${told(move)}`);
    }
  }
  return reached;
}
