import type { KnowledgeBase } from '../base.ts';
import type { GuideId } from '../schema/ids.ts';
import { languageWords } from '../text/language-words.ts';
import { tokensOf } from '../text/tokens.ts';
import type { PhraseIndex } from './phrase-index.ts';

/**
 * The guide that a clause names, and nothing else: "doctor", "a school for my kids".
 * @param loosely whether the many phrases of the topics are names too, as they are in a message of few words.
 */
export type PlainNames = (clause: readonly string[], loosely: boolean) => GuideId | undefined;

/** A name of more telling words is a sentence. */
const MOST = 2;

const namesOf = new WeakMap<PhraseIndex, PlainNames>();

/**
 * The plain names of a language: those of the guides' own `words`, and of their topics' phrases, that have no small words and none of a
 * story's setting: "papers for my child" does not make "papers" a name. A name that two
 * guides have is that of the guide that has it nearer to the top, where the main names stand.
 */
export function plainNames(knowledge: KnowledgeBase, index: PhraseIndex, locale: string): PlainNames {
  const made = namesOf.get(index) ?? makeNames(knowledge, index, locale);
  namesOf.set(index, made);
  return made;
}

interface Named {
  readonly guide: GuideId | undefined;
  readonly place: number;
}

function makeNames(knowledge: KnowledgeBase, index: PhraseIndex, locale: string): PlainNames {
  const { setting } = languageWords(locale);
  const strict = new Map<string, Named>();
  const loose = new Map<string, Named>();
  const keyOf = (words: readonly string[]) => {
    const telling = words.filter((it) => !index.functionWords.has(it) && !setting.has(it)).map(index.stem);
    return telling.length > MOST ? '' : [...new Set(telling)].sort().join(' ');
  };
  const add = (names: Map<string, Named>, guide: GuideId, phrases: readonly string[]) => {
    for (const [place, words] of phrases.map(tokensOf).entries()) {
      if (words.some((it) => index.functionWords.has(it) || setting.has(it))) continue;
      const key = keyOf(words);
      const known = names.get(key);
      if (key === '' || known?.guide === guide || (known && known.place < place)) continue;
      names.set(key, { guide: known?.place === place ? undefined : guide, place });
    }
  };
  for (const { id, topic } of knowledge.guides) {
    const { text, fellBack } = knowledge.guideText(id, locale);
    add(strict, id, fellBack ? [] : text.words);
    add(loose, id, knowledge.topics.get(locale)?.[topic].guides[id] ?? []);
  }
  return (clause, loosely) => {
    const key = keyOf(clause);
    return strict.get(key)?.guide ?? (loosely ? loose.get(key)?.guide : undefined);
  };
}
