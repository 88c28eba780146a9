import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const apart = ['journeys', 'contract', 'browser'];

/** One project for each kind of test, so that `npm test` can run and time them one after the other. */
export default defineConfig({
  root,
  test: {
    // On two cores the default is one worker; most of these tests wait for a Redis, a disk or another process.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        root,
        test: {
          name: 'unit',
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
