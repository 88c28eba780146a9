import { CannotPrepare } from './cannot-prepare.mjs';
import { handOver } from './hand-over.mjs';

/**
 * Makes the machine ready, then runs a script of package.json and ends with its exit code.
 * @param {{ steps: import('./steps.mjs').Step[], script: string, again: string }} task `again`: the command to type
 *   once the cause of a failure is cured.
 */
export async function prepare({ steps, script, again }) {
  try {
    for (const step of steps) await step();
    process.exitCode = await handOver(script, process.argv.slice(2));
  } catch (error) {
    console.error(`\n${sentenceFor(error)} Then run ${again} again.`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function sentenceFor(error) {
  if (error instanceof CannotPrepare) return error.message;
  return `The preparation failed in a way that it does not know (${error}): cure the cause it names.`;
}
