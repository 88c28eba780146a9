import { withProgress } from '../../bot/prepare/progress.mjs';
import { lastLines, type Ran, runLogged } from '../../bot/prepare/run-logged.mjs';
import { type Step, steps } from './steps.ts';
import { addTotals, forgetReport, readTotals, reportFile, type Totals } from './totals.ts';

const LINES_SHOWN = 100;

let totals: Totals = { passed: 0, failed: 0 };
const started = performance.now();
const failed = await firstFailure();
console.log(
  failed === undefined
    ? `\nAll ${steps.length} checks passed in ${secondsSince(started)} s.`
    : `\n${failed.name} failed. To run only that: npm run ${failed.script}`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = failed === undefined ? 0 : 1;

/** Runs the checks in order and stops at the first that fails, with its last lines shown. */
async function firstFailure(): Promise<Step | undefined> {
  for (const step of steps) {
    const stepStarted = performance.now();
    const ran = await withProgress(step.name, () => run(step));
    if (step.countsTests || !ran.ok) totals = addTotals(totals, readTotals(step.script), ran.ok);
    if (!ran.ok) {
      console.error(`\n${lastLines(ran.log, LINES_SHOWN)}\n(all of it: ${ran.log})`);
      return step;
    }
    console.log(`  passed, ${secondsSince(stepStarted)} s`);
  }
  return undefined;
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
