import { setTimeout as pause } from 'node:timers/promises';
import { type Deeds, DeskAgent } from './desk-agent.ts';
import { passedOver } from './fairness.ts';
import { honestyOf } from './honesty.ts';
import { Person } from './person.ts';
import { openPlaces } from './places.ts';
import { between, oneOf, seeded } from './random.ts';
import { AFTER_MINUTES, COMING_FOR, HUB, LANGUAGES, MINUTES, PACE, PEOPLE, SEED, SPEED, STAFF } from './settings.ts';
import { type Story, storyOf } from './story.ts';

/**
 * An hour at a hub, faster than life: people come, wait, are told how long it takes, and talk; staff take who is next, pass on, die and come
 * back. The real bot, rules and store, on a real Redis. Prints what became of everybody, and ends with 1 where a bar is missed.
 *
 *     npm run simulate:hour -- [--people 200] [--minutes 60] [--speed 10] [--seed 1]
 */

/** How many members of staff die in the hour, and for how long, in minutes. */
const DEATHS = 6;
const DEAD_FOR = [2, 6] as const;
const BARS = { ratio: [0.8, 1.25], within: 0.8 } as const;

const random = seeded(SEED);
const places = await openPlaces(seeded(SEED + 1));
const deeds: Deeds = { claims: 0, transfers: 0, deaths: 0, lateRefused: 0, lateAccepted: 0 };
const people = Array.from({ length: PEOPLE }, () => new Person(places.people, random, oneOf(random, LANGUAGES)));
const byId = new Map(people.map((person) => [person.id, person]));
const agents = STAFF.map(
  (member) =>
    new DeskAgent(member, places.staff, {
      random,
      deeds,
      answer: async (id) => byId.get(id)?.answer(),
    }),
);

const started = Date.now();
const working = agents.map((agent) => agent.work());
const coming = people.map(async (person) => {
  await pause(between(random, 0, COMING_FOR) * PACE.minuteMs);
  await person.ask();
});
const dying = Array.from({ length: DEATHS }, async (_, index) => {
  await pause(((index + 1) / (DEATHS + 1)) * MINUTES * PACE.minuteMs);
  await oneOf(random, agents).die(between(random, ...DEAD_FOR));
});
const telling = setInterval(() => void tellProgress(), 5 * PACE.minuteMs);
await Promise.all(coming);
await Promise.all(dying);
const over = started + MINUTES * PACE.minuteMs;
let stories = await readStories();
// Whoever talks at the end of the hour is not lost; whoever waits is waited for.
while (stories.some(isThere) && Date.now() < over + AFTER_MINUTES * PACE.minuteMs) {
  await pause(PACE.minuteMs / 2);
  stories = await readStories();
}
clearInterval(telling);
for (const agent of agents) agent.end();
await Promise.all(working);
stories = await readStories();
const held = new Set<string>();
for await (const id of places.staff.sweepable.held()) held.add(id);
for (const person of people) await person.end();
await places.close();
report(stories);

/** For whoever looks on: how many wait and are talked with. */
async function tellProgress(): Promise<void> {
  const items = await places.staff.queue.list(HUB);
  const waits = items.filter(({ hold }) => hold.kind === 'waiting').length;
  const minute = Math.round((Date.now() - started) / PACE.minuteMs);
  process.stderr.write(`minute ${minute}: ${waits} wait, ${items.length - waits} are with staff\n`);
}

/** Until the hour is over, whoever is not served; after it, whoever waits. */
function isThere({ isOver, episodes }: Story): boolean {
  return Date.now() < over ? !isOver : episodes.at(-1)?.end === null;
}

function readStories(): Promise<Story[]> {
  return Promise.all(people.map(async ({ id }) => storyOf(id, await places.staff.store.entries(id, 0))));
}

function report(all: readonly Story[]): void {
  const episodes = all.flatMap((story) => story.episodes);
  const first = honestyOf(episodes, 'first');
  const lost = people.filter(({ id }, index) => all[index]?.isOver !== true && !held.has(id)).length;
  const fairness = passedOver(episodes);
  const result = {
    seed: SEED,
    speed: SPEED,
    minutes: Math.round((Date.now() - started) / PACE.minuteMs),
    people: PEOPLE,
    staff: STAFF.length,
    served: all.filter(({ isOver }) => isOver).length,
    stillThere: all.filter(({ isOver }) => !isOver).length,
    lost,
    answeredByTwo: all.reduce((sum, story) => sum + story.answeredByTwo, 0),
    ...deeds,
    passedOver: fairness,
    waits: { first, every: honestyOf(episodes, 'every') },
    faults: Object.fromEntries(places.faults),
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  const [low, high] = BARS.ratio;
  const isHonest =
    first.medianRatio !== null &&
    first.medianRatio >= low &&
    first.medianRatio <= high &&
    (first.within ?? 0) >= BARS.within;
  const isWhole = lost === 0 && result.answeredByTwo === 0 && deeds.lateAccepted === 0;
  const isFair = fairness.within === 0 && fairness.across === 0;
  process.exitCode = isHonest && isWhole && isFair ? 0 : 1;
}
