import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../bot/prepare/places.mjs';

/** Runs the tests of properties on values that `npm test` has not drawn. `FINGERPOST_TEST_SEED` draws those of an earlier run again. */
const seed = process.env['FINGERPOST_TEST_SEED'] ?? String(randomInt(2 ** 31));
const files = globSync('tests/**/*.test.ts', { cwd: projectFolder }).filter((file) =>
  /from 'fast-check'|\/draws\.ts'|fuzz-all/.test(readFileSync(join(projectFolder, file), 'utf8')),
);
process.stdout.write(`The seed is ${seed}. To draw the same again: FINGERPOST_TEST_SEED=${seed} npm run test:draws\n`);
const { status } = spawnSync('vitest', ['run', '--config', 'tests/vitest.config.ts', ...files.toSorted()], {
  cwd: projectFolder,
  env: { ...process.env, FINGERPOST_TEST_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
