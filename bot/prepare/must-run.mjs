import { CannotPrepare } from './cannot-prepare.mjs';
import { withProgress } from './progress.mjs';
import { lastLines, runLogged } from './run-logged.mjs';

const LINES_SHOWN = 15;

/**
 * Runs a program that has to succeed, saying how it goes. Its last lines are shown when it fails.
 * @param {{ what: string, log: string, command: string, args: readonly string[], cure: string }} program `cure`: the sentence
 *   for a person when it fails
 */
export async function mustRun({ what, cure, ...program }) {
  const ran = await withProgress(what, () => runLogged(program));
  if (ran.ok) return;
  console.error(`\n${lastLines(ran.log, LINES_SHOWN)}\n(all of it: ${ran.log})`);
  throw new CannotPrepare(cure);
}
