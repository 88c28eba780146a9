import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { projectFolder } from './places.mjs';
import { withProgress } from './progress.mjs';
import { runLogged } from './run-logged.mjs';

/**
 * Reads the knowledge when it has changed, so that nobody waits for a service that says nothing meanwhile: what the reading makes is kept
 * beside it. What is wrong with the knowledge, the service says itself.
 */
export async function readChangedKnowledge() {
  const read = fingerprint(projectFolder, ['knowledge']);
  const stamp = join(projectFolder, '.build', 'knowledge.read');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === read) return;
  await withProgress('Reading the knowledge (once, up to two minutes)', () =>
    runLogged({ log: 'knowledge', command: 'npm', args: ['run', '--silent', 'knowledge:check'] }),
  );
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, read);
}
