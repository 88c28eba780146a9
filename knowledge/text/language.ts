/** What the service knows about a language to read it. A new language is one more file in `languages/`. */
export interface Language {
  readonly locale: string;
  readonly script: 'Latin' | 'Arabic';
  /** Words that say nothing about the subject: I, the, want, please. */
  readonly functionWords: readonly string[];
  /** Words that begin another thought: and, but, also. */
  readonly conjunctions: readonly string[];
  /** Words that turn what is said around: no, without. */
  readonly negations: readonly string[];
  /** Words that tell nothing alone but make another thing of what they stand with: kicked out, new baby. */
  readonly particles: readonly string[];
  /** Words for who, when and where of any story: they tell little of what is needed. */
  readonly setting: readonly string[];
  /** Words with which a wish begins: want, need. */
  readonly wishes: readonly string[];
  /** Words by which a person speaks of themselves, and those by which they speak to whoever reads. */
  readonly self: readonly string[];
  readonly listener: readonly string[];
  /** Whole sentences that say nothing of a need though words of them do, in commas. */
  readonly smallTalk: string;
  /** Words by which people say that something is well, or over, in commas: it is told, and not asked for. */
  readonly settled: string;
  /** Words after which people say what stands in the way, in the one spelling of `normalise`. */
  readonly because: readonly string[];
  /** Beginnings that are written joined to a word, longest first, and how many letters must be left. */
  readonly prefixes: readonly string[];
  /** Endings that change with grammar, longest first. */
  readonly suffixes: readonly string[];
  /** Fewest letters that taking off a beginning or an ending leaves. */
  readonly stemLength: number;
  /** Words by which the language is recognised, besides its function words. */
  readonly cues: readonly string[];
  /** Words that are enough to recognise the language by themselves. */
  readonly greetings: readonly string[];
  /** Letters that no other language that we serve uses. */
  readonly letters: string;
  /** Letters of the same script that this language never uses. */
  readonly foreignLetters: string;
  /** Words of the language as people type them on a Latin keyboard, when its own script is another. */
  readonly romanised: readonly string[];
}

/** Splits words that are written in a row, with spaces or line ends between them. */
export function listed(words: string): string[] {
  return words.split(/\s+/).filter((it) => it !== '');
}
