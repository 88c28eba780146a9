import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { botOf, loadContent, staffingIn, wordingOf } from '../../../bot/compose.ts';
import { type After, afterTimeout } from '../../../bot/desk/after.ts';
import { effectRunner, type RunEffects } from '../../../bot/desk/effects.ts';
import { startSweeper } from '../../../bot/desk/sweeper.ts';
import { type TellWaitPorts, tellWait } from '../../../bot/desk/tell-wait.ts';
import { startWaitTeller } from '../../../bot/desk/wait-teller.ts';
import { PlanCodes } from '../../../bot/plan-codes.ts';
import { ReportNumbers } from '../../../bot/report-numbers.ts';
import { connectStore, type Store } from '../../../bot/store/connect.ts';
import { startEmbedded } from '../../../bot/store/embedded.ts';
import { FAST_LEASE_MS, HUB, PACE, SPEED } from './settings.ts';

const content = loadContent(new URL('../../../', import.meta.url));
const settings = { operator: 'Simulated Hub', hub: HUB, demonstration: true };
const wording = wordingOf(content, settings);

/** What was not as it should be: codes of errors, counted. */
export type Faults = Map<string, number>;

/** Everything of the service that runs by the clock runs so much faster. */
const sooner: After = (ms, run) => afterTimeout(ms / SPEED, run);

/** Two processes' worth of the service on one pair of Redis servers: people are on one, staff and what runs by the clock on the other. */
export async function openPlaces(random: () => number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'fp-hour-'));
  const embedded = await startEmbedded({ dataDir, fsync: 'everysec', log: () => undefined });
  // On a busy machine Redis may be late by seconds, which is not what is looked at here.
  const options = { ...embedded, commandTimeoutMs: 20_000, leaseMs: FAST_LEASE_MS, onDutyMs: 45_000 / SPEED };
  const [people, staff] = await Promise.all([connectStore(options), connectStore(options)]);
  const faults: Faults = new Map();
  const log = (line: { readonly event: string; readonly code?: string }) =>
    void faults.set(`${line.event} ${line.code}`, (faults.get(`${line.event} ${line.code}`) ?? 0) + 1);
  const here = portsOf(people, random, log);
  const there = portsOf(staff, random, log);
  const draw = (bytes: number) => randomBytes(bytes);
  const clock = Date.now;
  const receive = botOf(content, settings, wording, {
    ...people,
    codes: new PlanCodes({ plans: people.plans, random: draw, clock }),
    numbers: new ReportNumbers({ reports: people.reports, random: draw, clock }),
    runEffects: here.runEffects,
    log,
    clock,
  });
  const stops = [
    startSweeper({ ...there, log }, sooner),
    // The pace of the simulation is in the ports already.
    startWaitTeller([HUB], { ...there, log }, afterTimeout),
  ];
  return {
    people: { ...here, receive },
    staff: there,
    faults,
    close: async () => {
      for (const stop of stops) await stop();
      await Promise.all([people.close(), staff.close()]);
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
export type Places = Awaited<ReturnType<typeof openPlaces>>;

function portsOf(store: Store, random: () => number, log: (line: { event: string; code?: string }) => void) {
  const runEffects: RunEffects = effectRunner({
    ...store,
    deliver: async () => undefined,
    tellWait: (id, only) => tellWait(id, ports, only),
    log,
  });
  const staffing = staffingIn(content, { duty: store.duty, clock: Date.now });
  const ports: Store & TellWaitPorts = { ...store, render: wording.render, runEffects, staffing, pace: PACE, random };
  return ports;
}
