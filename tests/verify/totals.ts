import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../bot/prepare/places.mjs';

/** How many tests passed and failed. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that is read. */
const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Where vitest is told to write the report of a script. */
export function reportFile(script: string): string {
  return join(projectFolder, '.build', 'reports', `${script.replace(':', '-')}.json`);
}

/** Takes away the report of an earlier run, which would be counted when this one ends before it writes its own. */
export function forgetReport(script: string): void {
  rmSync(reportFile(script), { force: true });
}

/** The totals of a script that has run; none when it ended before it wrote a report. */
export function readTotals(script: string): Totals {
  if (!existsSync(reportFile(script))) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = report.parse(JSON.parse(readFileSync(reportFile(script), 'utf8')));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Adds a step's tests to the sum. A check that failed counts as one, so that a failed run never says `0 failed`. */
export function addTotals(sum: Totals, step: Totals, ok: boolean): Totals {
  return { passed: sum.passed + step.passed, failed: sum.failed + (ok ? step.failed : Math.max(step.failed, 1)) };
}
