import { loadDanger } from '../../../knowledge/danger/danger.ts';
import { measureCorpora } from './measuring.ts';
import { phraseFiles } from './phrase-files.ts';

const showMisses = process.argv.includes('--show-tuning');
const matcher = loadDanger(phraseFiles());
const { figures, tuningErrors } = measureCorpora(matcher);
console.log(JSON.stringify(figures, null, 2));
if (showMisses) for (const error of tuningErrors) console.log(error);
