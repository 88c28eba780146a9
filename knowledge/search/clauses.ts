import { languageWords } from '../text/language-words.ts';
import { normalise } from '../text/normalise.ts';
import { wordsIn } from '../text/tokens.ts';

const sentenceEnd = /[.!?;:,\n\r،؛؟。、，！？।|/()[\]{}"“”„«»]+|\s[-–—]+\s/u;

/** Arabic writes "and" joined to the next word. */
const joinedAnd = 'و';

/** A message cut where another thought may begin: at punctuation and before words such as "and". Each part in words. */
export function clausesOf(text: string, locale: string): string[][] {
  const { conjunctions } = languageWords(locale);
  const { functionWords } = languageWords('ar');
  const clauses: string[][] = [];
  for (const sentence of normalise(text).split(sentenceEnd)) {
    let clause: string[] = [];
    for (const word of wordsIn(sentence)) {
      const splits = conjunctions.has(word) || (word.startsWith(joinedAnd) && functionWords.has(word.slice(1)));
      if (splits) {
        clauses.push(clause);
        clause = [];
      }
      if (!conjunctions.has(word)) {
        clause.push(splits ? word.slice(1) : word);
      }
    }
    clauses.push(clause);
  }
  return clauses.filter((it) => it.length > 0);
}
