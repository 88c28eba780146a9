import { type Token, tokenise } from './normalise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From the first to the last token of a match, both counted from 0. */
export type Span = { start: number; end: number };

/** A group by its name, and the place of its first word. */
export type Meaning = { readonly name: string; readonly at: number };

/** How many words a new sentence counts as. */
const BREAK = 2;

/** A message, with the groups of words that stand in it and where. */
export class Message {
  readonly length: number;
  readonly tokens: readonly Token[];
  readonly #words: readonly (readonly number[])[];
  readonly #breaks: Int32Array;
  readonly #spans = new Map<number, Span[]>();
  readonly #vocabulary: Vocabulary;
  readonly #views = new Map<number, LocaleView>();

  constructor(text: string, vocabulary: Vocabulary) {
    const tokens = tokenise(text);
    this.tokens = tokens;
    this.length = tokens.length;
    this.#vocabulary = vocabulary;
    this.#words = tokens.map((token) => vocabulary.wordsOf(token));
    this.#breaks = new Int32Array(tokens.length);
    let breaks = 0;
    tokens.forEach((token, index) => {
      if (token.afterBreak) breaks++;
      this.#breaks[index] = breaks;
    });
    this.#words.forEach((words, index) => {
      for (const word of words) this.#addSpans(word, index);
    });
    for (const spans of this.#spans.values()) spans.sort((left, right) => left.end - right.end);
  }

  groups(): Iterable<number> {
    return this.#spans.keys();
  }

  has(group: number): boolean {
    return this.#spans.has(group);
  }

  spansOf(group: number): readonly Span[] {
    return this.#spans.get(group) ?? [];
  }

  /** What the words stand for, by the names of their groups. */
  meanings(): Meaning[] {
    return [...this.#spans].flatMap(([group, spans]) => {
      const name = this.#vocabulary.nameOf(group);
      return spans.map(({ start }) => ({ name, at: start }));
    });
  }

  /** Takes words out of the message, for one language's groups: they were part of something harmless. */
  takeOut(spans: readonly Span[], groups: ReadonlySet<number>): void {
    const out = new Set<number>();
    for (const span of spans) for (let token = span.start; token <= span.end; token++) out.add(token);
    for (const [group, all] of this.#spans) {
      if (!groups.has(group)) continue;
      const left = all.filter((span) => !out.has(span.start) && !out.has(span.end));
      if (left.length === 0) this.#spans.delete(group);
      else this.#spans.set(group, left);
    }
  }

  /** Words that count in this language between two tokens; a new sentence counts as some. */
  between(left: number, right: number, locale: number): number {
    const { counted } = this.#view(locale);
    const words = (counted[right - 1] ?? 0) - (counted[left] ?? 0);
    return words + BREAK * ((this.#breaks[right] ?? 0) - (this.#breaks[left] ?? 0));
  }

  /** Whether this language's "not" stands between two tokens. */
  isNegatedBetween(left: number, right: number, locale: number): boolean {
    const { negations } = this.#view(locale);
    return (negations[right - 1] ?? 0) !== (negations[left] ?? 0);
  }

  /** Whether this language's "not" stands just before a token, in the same sentence, and the token is no "not" itself. */
  isNegated(token: number, locale: number): boolean {
    const { counted, negations } = this.#view(locale);
    if (this.#isNegation(negations, token)) return false;
    for (let before = token - 1; before >= 0; before--) {
      if (this.#breaks[before] !== this.#breaks[token]) return false;
      if (this.#isNegation(negations, before)) return true;
      if (counted[before] !== (before === 0 ? 0 : counted[before - 1])) return false;
    }
    return false;
  }

  #isNegation(negations: Int32Array, token: number): boolean {
    return negations[token] !== (token === 0 ? 0 : negations[token - 1]);
  }

  #addSpans(id: number, index: number): void {
    const word = this.#vocabulary.word(id);
    for (const group of word.groups) this.#addSpan(group, index, index);
    for (const phrase of word.phrases) {
      const end = this.#endOf(phrase.rest, index, word.locale);
      if (end !== undefined) this.#addSpan(phrase.group, index, end);
    }
  }

  #endOf(rest: readonly number[], start: number, locale: number): number | undefined {
    let at = start;
    for (const word of rest) {
      do at++;
      while (at < this.length && !this.#words[at]?.includes(word) && this.#isFiller(at, locale));
      if (!this.#words[at]?.includes(word) || this.#breaks[at] !== this.#breaks[start]) return undefined;
    }
    return at;
  }

  #addSpan(group: number, start: number, end: number): void {
    const spans = this.#spans.get(group);
    if (spans === undefined) this.#spans.set(group, [{ start, end }]);
    else spans.push({ start, end });
  }

  #isFiller(index: number, locale: number): boolean {
    return this.#hasRole(index, locale, 'filler');
  }

  #hasRole(index: number, locale: number, role: 'filler' | 'negator'): boolean {
    return (
      this.#words[index]?.some(
        (id) => this.#vocabulary.word(id).locale === locale && this.#vocabulary.word(id)[role],
      ) ?? false
    );
  }

  #view(locale: number): LocaleView {
    const before = this.#views.get(locale);
    if (before !== undefined) return before;
    const view = { counted: new Int32Array(this.length), negations: new Int32Array(this.length) };
    let counted = 0;
    let negations = 0;
    for (let index = 0; index < this.length; index++) {
      if (!this.#isFiller(index, locale)) counted++;
      if (this.#hasRole(index, locale, 'negator')) negations++;
      view.counted[index] = counted;
      view.negations[index] = negations;
    }
    this.#views.set(locale, view);
    return view;
  }
}

/** For each token, how many words that count, and how many negations, stand up to it in one language. */
type LocaleView = { counted: Int32Array; negations: Int32Array };
