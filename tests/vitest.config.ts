import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './verify/longest-first.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What all that is drawn at random in the tests depends on. */
    seed: number;
    /** How many malformed payloads each of the fuzzers sends; `npm run fuzz` sends 10,000. */
    payloads: number;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
const apart = ['journeys', 'contract', 'browser'];
/** For every test: the same values drawn in each run (`npm run test:draws` tries others), and time limits that only what hangs will meet. */
const steady = {
  // One set of modules for all files of a worker: loading them anew for each took half of the time.
  isolate: false,
  provide: {
    seed: Number(process.env['FINGERPOST_TEST_SEED'] ?? 1),
    payloads: Number(process.env['FINGERPOST_FUZZ_PAYLOADS'] ?? 3_000),
  },
  setupFiles: ['tests/draws.setup.ts'],
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000, interval: 20 } },
};

/** One project for each kind of test, so that `npm test` can run and time them one after the other. */
export default defineConfig({
  root,
  test: {
    // On two cores the default is one worker; most of these tests wait for a Redis, a disk or another process.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    // A worker stops the services and the browser that its tests shared.
    teardownTimeout: 60_000,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          ...steady,
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apart.map((folder) => `tests/${folder}/**`)],
        },
      },
      // These start whole services, each with a Redis of its own.
      {
        root,
        test: {
          name: 'journeys',
          ...steady,
          include: ['tests/journeys/**/*.test.ts'],
        },
      },
      {
        root,
        test: {
          name: 'contract',
          ...steady,
          include: ['tests/contract/**/*.test.ts'],
        },
      },
      // One page after the other: two of them and a service on two cores measure each other's waiting. All files share one browser
      // and one service, see tests/browser/world.ts.
      {
        root,
        test: {
          name: 'browser',
          ...steady,
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
