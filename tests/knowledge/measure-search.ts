import { join } from 'node:path';
import { loadKnowledge } from '../../knowledge/load/load-knowledge.ts';
import { understand } from '../../knowledge/search/understand.ts';
import { figuresOf } from './measuring-search.ts';
import { questionsIn } from './questions.ts';

/** Prints how often people's questions find their guide, those of the tuning and those held out, in each language. */
function main(): void {
  const start = performance.now();
  const knowledge = loadKnowledge(join(import.meta.dirname, '../../knowledge'));
  const loadMs = Math.round(performance.now() - start);
  const languages = knowledge.locales.map((locale) => {
    const questions = questionsIn(locale);
    const part = (heldOut: boolean) =>
      figuresOf(
        questions.filter((it) => it.heldOut === heldOut),
        (text) => understand(text, { locale, knowledge }),
      );
    return { locale, tuning: part(false), heldOut: part(true) };
  });
  process.stdout.write(`${JSON.stringify({ languages, load_ms: loadMs })}\n`);
}

main();
