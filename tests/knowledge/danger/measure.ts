import { loadDanger } from '../../../knowledge/danger/danger.ts';
import { readSecondCorpus, readThirdCorpus } from './corpus.ts';
import { measureCorpora, measureOrdinary, measureQuiet } from './measuring.ts';
import { deliveredMatcher, phraseFiles } from './phrase-files.ts';

const showMisses = process.argv.includes('--show-tuning');
const matcher = process.argv.includes('--phrases-only') ? loadDanger(phraseFiles()) : deliveredMatcher();
const first = measureCorpora(matcher);
const second = measureCorpora(matcher, readSecondCorpus);
const third = measureCorpora(matcher, readThirdCorpus);
const quiet = measureQuiet(matcher);
const ordinary = measureOrdinary(matcher);
console.log(
  JSON.stringify(
    { first: first.figures, second: second.figures, third: third.figures, quiet, ordinary: ordinary.figures },
    null,
    2,
  ),
);
if (showMisses)
  for (const error of [...first.tuningErrors, ...second.tuningErrors, ...third.tuningErrors, ...ordinary.asked])
    console.log(error);
