import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EngineName, engineNames } from './engine.ts';

/**
 * `npm run bench:search`: our engine for services beside others, on the same invented services and questions, each
 * engine in processes of its own. Prints JSON: one object for each engine.
 *
 * Times are of the clock and of the processor; memory is what stays in use after garbage collection, without documents.
 */
const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '1000' },
    engine: { type: 'string', multiple: true, default: [...engineNames] },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  const results: Record<string, Record<string, number>> = {};
  for (const name of engineNames.filter((it) => values.engine.includes(it))) {
    results[name] = { ...(await run(name, 'build')), ...(await run(name, 'query')) };
  }
  const { services, questions } = values;
  process.stdout.write(
    `${JSON.stringify({ services: Number(services), questions: Number(questions), ...results }, null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function run(name: EngineName, stage: 'build' | 'query'): Promise<Record<string, number>> {
  const { services, questions } = values;
  const asked = ['--engine', name, '--stage', stage, '--snapshot', join(folder, name)];
  const child = fork(
    new URL('measure-engine.ts', import.meta.url),
    [...asked, '--services', services, '--questions', questions],
    { execArgv: ['--expose-gc'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} (${stage}) ended with ${code}`);
  });
  const [measured] = (await Promise.race([once(child, 'message'), failed])) as [Record<string, number>];
  failed.catch(() => undefined);
  return Object.fromEntries(Object.entries(measured).map(([key, value]) => [key, Number(value.toPrecision(3))]));
}
