import { CANARY_LETTERS } from './fuzz/asked.ts';
import { type Fuzzed, fuzz } from './fuzz/fuzz.ts';
import { groupsFor } from './fuzz/groups.ts';
import { fuzzWorld } from './fuzz/world.ts';

export type FuzzedAll = {
  readonly seed: number;
  readonly groups: Readonly<Record<string, Fuzzed>>;
  /** Lines of the log that hold something that was sent. */
  readonly logged: number;
};

/** Sends `count` requests to each group of endpoints of the whole service. */
export async function fuzzAll(count: number, seed: number): Promise<FuzzedAll> {
  const world = await fuzzWorld();
  try {
    const groups: Record<string, Fuzzed> = {};
    for (const [name, kind] of Object.entries(groupsFor(world.bearer))) {
      groups[name] = await fuzz(kind, { ...world, count, seed });
    }
    return { seed, groups, logged: world.logged.filter((line) => CANARY_LETTERS.test(JSON.stringify(line))).length };
  } finally {
    await world.stop();
  }
}

// `node tests/contract/fuzz-all.ts [requests for each group] [seed]`
if (import.meta.main) {
  const [count = '10000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
  process.stdout.write(`${JSON.stringify(await fuzzAll(Number(count), Number(seed)))}\n`);
}
