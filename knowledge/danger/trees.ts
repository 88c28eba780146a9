import { z } from 'zod';

/**
 * One tree of yes-or-no questions, its nodes in rows. A node with a `trait` asks whether that trait is at most `at`, and goes on to `yes` or
 * to `no`; one with −1 is an end, and `gives` what it says.
 */
const tree = z
  .strictObject({
    trait: z.array(z.int().min(-1)),
    at: z.array(z.number()),
    yes: z.array(z.int().min(0)),
    no: z.array(z.int().min(0)),
    gives: z.array(z.number()),
  })
  .refine(({ trait, at, yes, no, gives }) => {
    const size = trait.length;
    const leadsOn = (to: number | undefined, from: number) => to !== undefined && to > from && to < size;
    const even = [at, yes, no, gives].every((it) => it.length === size);
    return (
      size > 0 && even && trait.every((it, node) => it < 0 || (leadsOn(yes[node], node) && leadsOn(no[node], node)))
    );
  }, 'a tree leads from each node to later ones');

/** Trees that were fitted one after the other, each on what those before it left open (gradient boosting): together they say the logarithm of odds. */
export const treesSchema = z
  .strictObject({
    /** The names of the traits, in the order of their numbers. */
    traits: z.array(z.string()),
    /** What is said before any tree. */
    start: z.number(),
    trees: z.array(tree),
  })
  .refine(
    ({ traits, trees }) => trees.every((it) => it.trait.every((trait) => trait < traits.length)),
    'a tree asks about a trait without a name',
  );

export type Trees = z.infer<typeof treesSchema>;
export type Tree = Trees['trees'][number];

/** What all trees say of these traits together: the logarithm of odds. */
export function saidBy({ start, trees }: Trees, traits: readonly number[]): number {
  return trees.reduce((sum, it) => sum + endOf(it, traits), start);
}

function endOf({ trait, at, yes, no, gives }: Tree, traits: readonly number[]): number {
  let node = 0;
  for (let asked = trait[node] ?? -1; asked >= 0; asked = trait[node] ?? -1) {
    node = ((traits[asked] ?? 0) <= (at[node] ?? 0) ? yes[node] : no[node]) ?? 0;
  }
  return gives[node] ?? 0;
}
