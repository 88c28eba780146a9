import { relative } from 'node:path';
import fc from 'fast-check';
import { expect, inject } from 'vitest';
import { projectFolder } from '../bot/prepare/places.mjs';
import { drawAnew } from './draws.ts';

// Before each file of tests: what is drawn in it depends on the seed of the run and on the file, not on luck nor on the files before it.
const seed = inject('seed');
fc.configureGlobal({ seed });
drawAnew(`${seed} ${relative(projectFolder, expect.getState().testPath ?? '')}`);
