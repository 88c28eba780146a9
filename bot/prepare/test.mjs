import { join } from 'node:path';
import { projectFolder } from './places.mjs';
import { prepare } from './prepare.mjs';
import { whatTheTestsNeed } from './steps.mjs';

// The checks and tests start some hundred processes: each finds compiled what an earlier one has loaded.
process.env['NODE_COMPILE_CACHE'] ??= join(projectFolder, '.build', 'compile-cache');

await prepare({ steps: whatTheTestsNeed, script: 'verify', again: 'npm test' });
