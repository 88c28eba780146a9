import { prepare } from './prepare.mjs';
import { whatTheServiceNeeds } from './steps.mjs';

await prepare({ steps: whatTheServiceNeeds, script: 'serve', again: 'npm start' });
