import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './verify/longest-first.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What all that is drawn at random in the tests depends on. */
    seed: number;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
const apart = ['journeys', 'contract', 'browser'];
/** The same values in each run; `npm run test:draws` tries others. */
const draws = {
  provide: { seed: Number(process.env['FINGERPOST_TEST_SEED'] ?? 1) },
  setupFiles: ['tests/draws.setup.ts'],
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
          ...draws,
          // One set of modules for all files of a worker: loading them anew for each took half of the time.
          isolate: false,
          // The first to read a text in a process waits for what is made once for it, on a busy machine for some seconds.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apart.map((folder) => `tests/${folder}/**`)],
        },
      },
      // These start whole services, each with a Redis of its own.
      {
        root,
        test: {
          name: 'journeys',
          ...draws,
          isolate: false,
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'contract',
          ...draws,
          isolate: false,
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // One page after the other: two of them and a service on two cores measure each other's waiting. All files share one browser
      // and one service, see tests/browser/world.ts.
      {
        root,
        test: {
          name: 'browser',
          ...draws,
          isolate: false,
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
