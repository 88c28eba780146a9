import type { Language } from './language.ts';
import { languageOf, languages } from './languages.ts';
import { normalise } from './normalise.ts';
import { wordsIn } from './tokens.ts';

/** A language's small words by what they do, in the one spelling of {@link normalise}. */
export interface LanguageWords {
  readonly functionWords: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly wishes: ReadonlySet<string>;
  readonly self: ReadonlySet<string>;
  readonly listener: ReadonlySet<string>;
  readonly setting: ReadonlySet<string>;
  /** Whole sentences, their words with one space between them. */
  readonly smallTalk: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();
const nothing: LanguageWords = {
  functionWords: none,
  conjunctions: none,
  negations: none,
  particles: none,
  wishes: none,
  self: none,
  listener: none,
  setting: none,
  smallTalk: none,
};

const byLocale: ReadonlyMap<string, LanguageWords> = new Map(languages.map((it) => [it.locale, wordsOf(it)]));

/** Empty for a language that we know nothing about. */
export function languageWords(locale: string): LanguageWords {
  return byLocale.get(languageOf(locale)?.locale ?? '') ?? nothing;
}

function wordsOf(language: Language): LanguageWords {
  return {
    functionWords: normalised([
      ...language.functionWords,
      ...language.negations,
      ...language.particles,
      ...language.wishes,
      ...language.self,
      ...language.listener,
    ]),
    conjunctions: normalised(language.conjunctions),
    negations: normalised(language.negations),
    particles: normalised(language.particles),
    wishes: normalised(language.wishes),
    self: normalised(language.self),
    listener: normalised(language.listener),
    setting: normalised(language.setting),
    smallTalk: new Set(language.smallTalk.split(',').map((it) => wordsIn(normalise(it)).join(' '))),
  };
}

function normalised(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((it) => wordsIn(normalise(it))));
}
