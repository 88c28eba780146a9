import { prepare } from './prepare.mjs';
import { whatTheTestsNeed } from './steps.mjs';

await prepare({ steps: whatTheTestsNeed, script: 'verify', again: 'npm test' });
