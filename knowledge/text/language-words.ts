import { languageOf, languages } from './languages.ts';
import { normalise } from './normalise.ts';
import { wordsIn } from './tokens.ts';

/** A language's function words and conjunctions in the one spelling of {@link normalise}. */
export interface LanguageWords {
  readonly functionWords: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
}

const none: LanguageWords = { functionWords: new Set(), conjunctions: new Set() };

const byLocale: ReadonlyMap<string, LanguageWords> = new Map(
  languages.map((it) => [
    it.locale,
    { functionWords: normalised(it.functionWords), conjunctions: normalised(it.conjunctions) },
  ]),
);

/** Empty for a language that we know nothing about. */
export function languageWords(locale: string): LanguageWords {
  return byLocale.get(languageOf(locale)?.locale ?? '') ?? none;
}

function normalised(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((it) => wordsIn(normalise(it))));
}
