import { compileRules, type Rules } from './compile.ts';
import { readExampleFile } from './example-file.ts';
import type { Read } from './features.ts';
import type { Danger, Phrase } from './kinds.ts';
import { learnDanger, likelyBy, type Weights } from './learned.ts';
import { clauseSpans, mayStand, stands } from './matching.ts';
import { Message } from './message.ts';
import { ordinaryTalk } from './ordinary-talk.ts';
import { readPhraseFile } from './phrase-file.ts';
import { type NeedsBeside, traitsOf } from './second-reading.ts';
import { saidBy, type Trees } from './trees.ts';
import { isNothing, weighed, weighedAgain } from './weighing.ts';

/** Recognises words of urgent harm in free text, in all languages at once. Pure and synchronous. */
export type DangerMatcher = {
  /**
   * The most urgent danger that the text speaks of, or null. Texts are expected to be cut to 2,000 characters before.
   * Of the phrases that stand in it, what is sure goes before what has to be asked, and then the order of `DANGER_KINDS` decides; what the
   * examples taught decides, and what else the message asks for, how loud the answer is. What is quiet is found where nothing is loud.
   */
  find(text: string): Danger | null;
};

type Files = readonly { readonly path: string; readonly text: string }[];

/**
 * Makes the matcher from phrase files, one for each language, files of examples, and files of what people say to guides. Without examples,
 * phrases alone decide. Learning takes seconds.
 * @throws {PhraseFileError} naming path, line and reason, for the first phrase file that is broken.
 * @throws {ExampleFileError} likewise for the first file of examples.
 */
export function loadDanger(phrases: Files, examples: Files = [], talk: Files = []): DangerMatcher {
  const rules = compileRules(phrases.map(({ path, text }) => readPhraseFile(path, text)));
  if (examples.length === 0) return dangerMatcher(rules, null);
  return dangerMatcher(rules, learnFrom(examples, talk, rules));
}

/**
 * What files of examples teach, and beside them what people say to guides, most of it ordinary.
 * @throws {ExampleFileError} for the first file of examples that is broken.
 */
export function learnFrom(examples: Files, talk: Files, rules: Rules): Weights {
  const messages = [...examples.flatMap(({ path, text }) => readExampleFile(path, text)), ...ordinaryTalk(talk)];
  return learnDanger(messages, (text) => read(text, rules));
}

/** What a message is read with once more, where it may be urgent: what it asks for beside, and how much each trait counts. */
export interface SecondReading {
  /** Null where that is not known. */
  readonly needs: (text: string) => NeedsBeside | null;
  readonly trees: Trees;
}

/**
 * @param weights what was learnt; null: phrases alone decide.
 * @param second null: what was learnt is believed as it is; so it is where nobody knows what a message asks for.
 */
export function dangerMatcher(
  rules: Rules,
  weights: Weights | null,
  second: SecondReading | null = null,
): DangerMatcher {
  return {
    find(text) {
      const found = read(text, rules);
      if (weights === null || found.message.length === 0) return found.phrase;
      const likely = likelyBy(weights, found);
      const needs = second === null || isNothing(found.phrase, likely) ? null : second.needs(text);
      if (second === null || needs === null) return weighed(found.phrase, likely);
      return weighedAgain(found.phrase, likely, saidBy(second.trees, traitsOf(found.phrase, likely, needs)));
    },
  };
}

/** A text as it is looked at: without the words of figures of speech, and with the phrase that stands in it. */
export function read(text: string, rules: Rules): Read {
  const message = new Message(text, rules.vocabulary);
  takeOutHarmless(message, rules);
  return { message, phrase: byPhrases(message, rules) };
}

function byPhrases(message: Message, rules: Rules): Phrase | null {
  const candidates = new Set<number>();
  for (const group of message.groups()) {
    for (const rule of rules.byAnchor.get(group) ?? []) candidates.add(rule);
  }
  for (const index of [...candidates].sort((left, right) => left - right)) {
    const rule = rules.ranked[index];
    if (rule !== undefined && stands(rule.pattern, message)) return { kind: rule.kind, certainty: rule.certainty };
  }
  return null;
}

function takeOutHarmless(message: Message, rules: Rules): void {
  const candidates = new Set([...message.groups()].flatMap((group) => rules.harmlessByAnchor.get(group) ?? []));
  for (const { clause, locale } of candidates) {
    if (!mayStand(clause, message)) continue;
    const spans = clauseSpans(clause, message, locale, 'any');
    if (spans.length > 0) message.takeOut(spans, rules.groupsOf(locale));
  }
}
