import { withProgress } from '../../bot/prepare/progress.mjs';
import { lastLines, type Ran, runLogged } from '../../bot/prepare/run-logged.mjs';
import { type Lane, rounds, type Step } from './steps.ts';
import { addTotals, forgetReport, readTotals, reportFile, type Totals } from './totals.ts';

const LINES_SHOWN = 100;

let totals: Totals = { passed: 0, failed: 0 };
const started = performance.now();
const failed = await firstFailures();
console.log(
  failed.length === 0
    ? `\nAll ${rounds.flat(2).length} checks passed in ${secondsSince(started)} s.`
    : `\n${failed.map((it) => `${it.name} failed. To run only that: npm run ${it.script}`).join('\n')}`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs the rounds in order and stops after the first in which a check fails, with its last lines shown. */
async function firstFailures(): Promise<Step[]> {
  for (const round of rounds) {
    const failures = (await Promise.all(round.map(firstFailure))).filter((step) => step !== null);
    if (failures.length > 0) return failures;
  }
  return [];
}

async function firstFailure(lane: Lane): Promise<Step | null> {
  for (const step of lane) {
    if (!(await passes(step))) return step;
  }
  return null;
}

async function passes(step: Step): Promise<boolean> {
  const stepStarted = performance.now();
  const ran = await withProgress(step.name, () => run(step));
  if (step.countsTests || !ran.ok) totals = addTotals(totals, readTotals(step.script), ran.ok);
  if (ran.ok) console.log(`  ${step.name}: passed, ${secondsSince(stepStarted)} s`);
  else console.error(`\n${lastLines(ran.log, LINES_SHOWN)}\n(all of it: ${ran.log})`);
  return ran.ok;
}

function run(step: Step): Promise<Ran> {
  forgetReport(step.script);
  const reporting = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(step.script)}`];
  const args = ['run', '--silent', step.script, ...(step.countsTests ? reporting : [])];
  return runLogged({ log: step.script.replace(':', '-'), command: 'npm', args });
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}
