import { anchored } from './anchors.ts';
import { DANGER_KINDS, type DangerKind, type Phrase } from './kinds.ts';
import type { CompiledClause, CompiledPattern } from './matching.ts';
import { type Clause, type Option, parseClause, parsePattern } from './pattern.ts';
import type { PhraseFile, Place } from './phrase-file.ts';
import { Vocabulary } from './vocabulary.ts';

type Rule = Phrase & { pattern: CompiledPattern };
type Harmless = { clause: CompiledClause; locale: number };

export type Rules = {
  vocabulary: Vocabulary;
  /** The most urgent first. */
  ranked: readonly Rule[];
  /** For each group, the rules (by rank) that can only stand where the group does. */
  byAnchor: ReadonlyMap<number, readonly number[]>;
  harmlessByAnchor: ReadonlyMap<number, readonly Harmless[]>;
  groupsOf: (locale: number) => ReadonlySet<number>;
};

/** @throws {PhraseFileError} for the first file that is broken. */
export function compileRules(files: readonly PhraseFile[]): Rules {
  const vocabulary = new Vocabulary();
  const languages = files.map((file, locale) => new Language(file, locale, vocabulary));
  const ranked = (['sure', 'ask'] as const).flatMap((certainty) =>
    DANGER_KINDS.flatMap((kind) => languages.flatMap((language) => language.rules(certainty, kind))),
  );
  const harmless = languages.flatMap((language) => language.harmless());
  const commonness = (group: number) => vocabulary.commonness(group);
  return {
    vocabulary,
    ranked,
    byAnchor: anchored(
      ranked.map((rule, rank) => ({ item: rank, clause: rule.pattern.clauses.flat() })),
      commonness,
    ),
    harmlessByAnchor: anchored(
      harmless.map((item) => ({ item, clause: item.clause })),
      commonness,
    ),
    groupsOf: (locale) => languages[locale]?.groups ?? new Set(),
  };
}

/** One language's file, on its way into the common vocabulary. */
class Language {
  readonly groups = new Set<number>();
  readonly #file: PhraseFile;
  readonly #locale: number;
  readonly #vocabulary: Vocabulary;
  readonly #named = new Map<string, number>();
  readonly #excluded = new Map<'all' | DangerKind, readonly CompiledClause[]>();

  constructor(file: PhraseFile, locale: number, vocabulary: Vocabulary) {
    this.#file = file;
    this.#locale = locale;
    this.#vocabulary = vocabulary;
    const { prefixes, filler, negators, known, words } = file.data;
    if (file.data.script !== 'Latn') vocabulary.takeLatinAsRomanised(locale);
    this.#each(['prefixes'], prefixes, (text) => vocabulary.addPrefix(locale, text));
    this.#each(['filler'], filler, (text) => vocabulary.mark(locale, 'filler', text));
    this.#each(['negators'], negators, (text) => vocabulary.mark(locale, 'negator', text));
    this.#each(['known'], known, (text) => vocabulary.mark(locale, 'known', text));
    for (const name of Object.keys(words)) this.#named.set(name, this.#newGroup(name));
    for (const [name, texts] of Object.entries(words)) {
      const group = this.#groupNamed(name);
      this.#each(['words', name], texts, (text) => {
        for (const word of this.#written(text, [name])) vocabulary.addToGroup(locale, group, word);
      });
    }
  }

  rules(certainty: Phrase['certainty'], kind: DangerKind): Rule[] {
    const excluded = [...this.#excluding('all'), ...this.#excluding(kind)];
    return this.#each([certainty, kind], this.#file.data[certainty][kind] ?? [], (text) => {
      const pattern = parsePattern(text);
      const clauses = pattern.clauses.map((clause) => this.#clause(clause));
      const own = pattern.unless.map((clause) => this.#clause(clause));
      return { kind, certainty, pattern: { locale: this.#locale, clauses, unless: [...own, ...excluded] } };
    });
  }

  harmless(): Harmless[] {
    return this.#each(['harmless'], this.#file.data.harmless, (text) => ({
      clause: this.#clause(parseClause(text)),
      locale: this.#locale,
    }));
  }

  #excluding(key: 'all' | DangerKind): readonly CompiledClause[] {
    const before = this.#excluded.get(key);
    if (before !== undefined) return before;
    const texts = this.#file.data.unless[key] ?? [];
    const clauses = this.#each(['unless', key], texts, (text) => this.#clause(parseClause(text)));
    this.#excluded.set(key, clauses);
    return clauses;
  }

  #clause(clause: Clause): CompiledClause {
    return clause.map(({ options, reach }) => ({ groups: options.map((option) => this.#groupOf(option)), reach }));
  }

  #groupOf(option: Option): number {
    if ('group' in option) return this.#groupNamed(option.group);
    const before = this.#named.get(`=${option.word}`);
    if (before !== undefined) return before;
    const group = this.#newGroup(`=${option.word}`);
    this.#vocabulary.addToGroup(this.#locale, group, option.word);
    this.#named.set(`=${option.word}`, group);
    return group;
  }

  #groupNamed(name: string): number {
    const group = this.#named.get(name);
    if (group === undefined) throw new Error(`no group is named <${name}>`);
    return group;
  }

  #newGroup(name: string): number {
    const group = this.#vocabulary.newGroup(name);
    this.groups.add(group);
    return group;
  }

  /** A group's text: words, or another group whose words it takes in. */
  #written(text: string, within: readonly string[]): readonly string[] {
    if (!text.startsWith('<')) return [text];
    const name = text.slice(1, -1);
    const texts = this.#file.data.words[name];
    if (texts === undefined) throw new Error(`no group is named ${text}`);
    if (within.includes(name)) throw new Error(`the group ${text} holds itself`);
    return texts.flatMap((inner) => this.#written(inner, [...within, name]));
  }

  #each<Result>(place: Place, texts: readonly string[], work: (text: string) => Result): Result[] {
    return texts.map((text, index) => {
      try {
        return work(text);
      } catch (error) {
        throw this.#file.fault([...place, index], error instanceof Error ? error.message : String(error));
      }
    });
  }
}
