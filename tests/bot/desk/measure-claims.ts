import { parseArgs } from 'node:util';
import { claimConversation, endClaim } from '../../../bot/desk/staff-act.ts';
import { FingerpostError } from '../../../bot/errors.ts';
import { staffCard } from './conversations.ts';
import { startDesk } from './desk-under-test.ts';

/*
 * A hundred members of staff on two processes claim the same person at the same moment, a thousand times. Prints JSON: how often how many won,
 * what the others were told, whether the winner is who holds it and the only one who can go on. Ends with 1 unless it is one each time.
 *
 *     npm run measure:claims -- [--claimers 100] [--items 1000]
 */
const { values } = parseArgs({
  options: { claimers: { type: 'string', default: '100' }, items: { type: 'string', default: '1000' } },
});
const CLAIMERS = Number(values.claimers);
const ITEMS = Number(values.items);

const desk = await startDesk({ commandTimeoutMs: 30_000 });
const there = await desk.redis.another({ commandTimeoutMs: 30_000 });
const processes = [desk.ports, { ...desk.ports, store: there.store }] as const;
const staff = Array.from({ length: CLAIMERS }, (_, at) => staffCard(`Staff-${at}`));
const winners = new Map<number, number>();
const told = new Map<string, number>();
let wrongHolder = 0;
let wrongFence = 0;
const started = performance.now();
try {
  for (let item = 0; item < ITEMS; item += 1) await claimOne();
} finally {
  await desk.stop();
}
const exactlyOne = winners.get(1) ?? 0;
const result = {
  items: ITEMS,
  claimers: CLAIMERS,
  exactlyOneWinner: exactlyOne,
  winners: Object.fromEntries(winners),
  othersWereTold: Object.fromEntries(told),
  wrongHolder,
  wrongFence,
  claimsPerSecond: Math.round((ITEMS * CLAIMERS) / ((performance.now() - started) / 1_000)),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exitCode = exactlyOne === ITEMS && wrongHolder === 0 && wrongFence === 0 ? 0 : 1;

async function claimOne(): Promise<void> {
  const id = await desk.waiting('hello');
  const claims = await Promise.allSettled(
    staff.map((card, at) => claimConversation(id, card, processes[at % 2] ?? desk.ports)),
  );
  const won = claims.flatMap((claim, at) =>
    claim.status === 'fulfilled' ? [{ ...claim.value, staff: staff[at] }] : [],
  );
  add(winners, won.length);
  for (const claim of claims) if (claim.status === 'rejected') add(told, codeOf(claim.reason));
  const { hold, fence } = await desk.load(id);
  const [winner] = won;
  if (winner === undefined || hold.kind !== 'offered' || hold.staff.id !== winner.staff?.id) wrongHolder += 1;
  if (winner?.fence !== fence) wrongFence += 1;
  if (winner?.staff) await endClaim(id, { kind: 'release', staff: winner.staff.id, fence: winner.fence }, desk.ports);
  await desk.act(id, { kind: 'leave' });
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function codeOf(error: unknown): string {
  return error instanceof FingerpostError ? error.code : String(error);
}
