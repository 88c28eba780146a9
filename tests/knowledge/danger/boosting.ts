import type { Tree, Trees } from '../../../knowledge/danger/trees.ts';

export interface Case {
  readonly traits: readonly number[];
  readonly is: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** So many trees, each with so many ends, of which none says more than this share of what it would. */
const TREES = 60;
const ENDS = 8;
const STEP = 0.12;
/** An end stands for so many cases at least, and is drawn towards 0 as if it had so much weight of neither more. */
const FEWEST = 40;
const HELD = 5;
/** A trait is asked about at no more places than these, as many cases between one and the next. */
const PLACES = 64;

/**
 * Gradient boosting for the logarithm of odds (Friedman, "Greedy function approximation", 2001; trees grown where they gain most). The same
 * cases always give the same.
 * @param rising the traits of which more never says less.
 */
export function boosted<Name extends string>(
  names: readonly Name[],
  rising: readonly Name[],
  cases: readonly Case[],
): Trees {
  const places = names.map((_, trait) => placesOf(cases.map((it) => it.traits[trait] ?? 0)));
  const isRising = names.map((it) => rising.includes(it));
  const all = cases.reduce((sum, it) => sum + it.weight, 0);
  const share = cases.reduce((sum, it) => sum + (it.is ? it.weight : 0), 0) / all;
  const start = Math.log(share / (1 - share));
  const odds = new Float64Array(cases.length).fill(start);
  const trees: Tree[] = [];
  for (let made = 0; made < TREES; made += 1) {
    const slope = Float64Array.from(cases, ({ is, weight }, at) => weight * (chanceOf(odds[at] ?? 0) - (is ? 1 : 0)));
    const bend = Float64Array.from(cases, ({ weight }, at) => {
      const chance = chanceOf(odds[at] ?? 0);
      return weight * chance * (1 - chance);
    });
    trees.push(grown({ cases, places, isRising, slope, bend }, odds));
  }
  return { traits: [...names], start, trees };
}

function placesOf(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  if (sorted.length <= PLACES) return sorted.slice(0, -1);
  const all = [...values].sort((a, b) => a - b);
  const chosen = Array.from(
    { length: PLACES },
    (_, at) => all[Math.floor(((at + 1) * all.length) / (PLACES + 1))] ?? 0,
  );
  return [...new Set(chosen)].filter((it) => it < (sorted.at(-1) ?? 0));
}

interface Round {
  readonly cases: readonly Case[];
  readonly places: readonly (readonly number[])[];
  readonly isRising: readonly boolean[];
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

/** An end of the tree so far: its cases, and what it may say, so that what rises never falls. */
interface End {
  readonly node: number;
  readonly members: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly split: Split | null;
}

interface Split {
  readonly trait: number;
  readonly at: number;
  readonly gain: number;
  readonly yes: number;
  readonly no: number;
}

function grown(round: Round, odds: Float64Array): Tree {
  const tree = { trait: [-1], at: [0], yes: [0], no: [0], gives: [0] };
  const everything = round.cases.map((_, at) => at);
  const far = Number.POSITIVE_INFINITY;
  let ends: End[] = [endOf(0, everything, -far, far, round)];
  while (ends.length < ENDS) {
    const best = ends.reduce((one, other) => ((other.split?.gain ?? 0) > (one.split?.gain ?? 0) ? other : one));
    if (best.split === null) break;
    const { trait, at } = best.split;
    const [yes, no] = [tree.trait.length, tree.trait.length + 1];
    tree.trait[best.node] = trait;
    tree.at[best.node] = at;
    tree.yes[best.node] = yes;
    tree.no[best.node] = no;
    for (const list of [tree.at, tree.yes, tree.no, tree.gives]) list.push(0, 0);
    tree.trait.push(-1, -1);
    const isYes = (it: number) => (round.cases[it]?.traits[trait] ?? 0) <= at;
    const middle = round.isRising[trait] === true ? (best.split.yes + best.split.no) / 2 : null;
    ends = [
      ...ends.filter((it) => it !== best),
      endOf(yes, best.members.filter(isYes), best.least, middle ?? best.most, round),
      endOf(
        no,
        best.members.filter((it) => !isYes(it)),
        middle ?? best.least,
        best.most,
        round,
      ),
    ];
  }
  for (const { node, members, least, most } of ends) {
    const gives =
      STEP * Math.max(least, Math.min(most, stepOf(sumOf(members, round.slope), sumOf(members, round.bend))));
    // A file knows no −0.
    tree.gives[node] = 0 + Math.round(1e4 * gives) / 1e4;
    for (const it of members) odds[it] = (odds[it] ?? 0) + (tree.gives[node] ?? 0);
  }
  return tree;
}

function endOf(node: number, members: readonly number[], least: number, most: number, round: Round): End {
  let split: Split | null = null;
  const [slope, bend] = [sumOf(members, round.slope), sumOf(members, round.bend)];
  const bound = (value: number) => Math.max(least, Math.min(most, value));
  for (const [trait, places] of round.places.entries()) {
    const bins = binsOf(members, trait, places, round);
    const left = { slope: 0, bend: 0, count: 0 };
    for (const [place, at] of places.entries()) {
      left.slope += bins.slope[place] ?? 0;
      left.bend += bins.bend[place] ?? 0;
      left.count += bins.count[place] ?? 0;
      if (left.count < FEWEST || members.length - left.count < FEWEST) continue;
      const [yes, no] = [bound(stepOf(left.slope, left.bend)), bound(stepOf(slope - left.slope, bend - left.bend))];
      if (round.isRising[trait] === true && yes > no) continue;
      const gain =
        costOf(slope, bend, bound(stepOf(slope, bend))) -
        costOf(left.slope, left.bend, yes) -
        costOf(slope - left.slope, bend - left.bend, no);
      if (gain > (split?.gain ?? 1e-9)) split = { trait, at, gain, yes, no };
    }
  }
  return { node, members, least, most, split };
}

function binsOf(members: readonly number[], trait: number, places: readonly number[], { cases, slope, bend }: Round) {
  const bins = {
    slope: new Float64Array(places.length + 1),
    bend: new Float64Array(places.length + 1),
    count: new Uint32Array(places.length + 1),
  };
  for (const it of members) {
    const bin = binOf(cases[it]?.traits[trait] ?? 0, places);
    bins.slope[bin] = (bins.slope[bin] ?? 0) + (slope[it] ?? 0);
    bins.bend[bin] = (bins.bend[bin] ?? 0) + (bend[it] ?? 0);
    bins.count[bin] = (bins.count[bin] ?? 0) + 1;
  }
  return bins;
}

/** The first place that a value is at most at; one after the last where there is none. */
function binOf(value: number, places: readonly number[]): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (value <= (places[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** What is best said of cases whose slopes and bends sum up to these (a step of Newton's method), and what it costs to say something else. */
function stepOf(slope: number, bend: number): number {
  return -slope / (bend + HELD);
}

function costOf(slope: number, bend: number, value: number): number {
  return slope * value + 0.5 * (bend + HELD) * value * value;
}

function sumOf(members: readonly number[], of: Float64Array): number {
  return members.reduce((sum, it) => sum + (of[it] ?? 0), 0);
}

function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
