import { loadDanger } from '../../../knowledge/danger/danger.ts';
import { readSecondCorpus } from './corpus.ts';
import { measureCorpora } from './measuring.ts';
import { exampleFiles, phraseFiles } from './phrase-files.ts';

const showMisses = process.argv.includes('--show-tuning');
const matcher = loadDanger(phraseFiles(), process.argv.includes('--phrases-only') ? [] : exampleFiles());
const first = measureCorpora(matcher);
const second = measureCorpora(matcher, readSecondCorpus);
console.log(JSON.stringify({ first: first.figures, second: second.figures }, null, 2));
if (showMisses) for (const error of [...first.tuningErrors, ...second.tuningErrors]) console.log(error);
