import { loadDanger } from '../../../knowledge/danger/danger.ts';
import { readSecondCorpus } from './corpus.ts';
import { measureCorpora } from './measuring.ts';
import { deliveredMatcher, phraseFiles } from './phrase-files.ts';

const showMisses = process.argv.includes('--show-tuning');
const matcher = process.argv.includes('--phrases-only') ? loadDanger(phraseFiles()) : deliveredMatcher();
const first = measureCorpora(matcher);
const second = measureCorpora(matcher, readSecondCorpus);
console.log(JSON.stringify({ first: first.figures, second: second.figures }, null, 2));
if (showMisses) for (const error of [...first.tuningErrors, ...second.tuningErrors]) console.log(error);
