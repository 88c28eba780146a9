import { compileRules, type Rules } from './compile.ts';
import type { Danger } from './kinds.ts';
import { clauseSpans, mayStand, stands } from './matching.ts';
import { Message } from './message.ts';

/** Recognises words of urgent harm in free text, in all languages at once. Pure and synchronous. */
export type DangerMatcher = {
  /**
   * The most urgent danger that the text speaks of, or null. Texts are expected to be cut to 2,000 characters before.
   * What is sure goes before what has to be asked; among those, the order of `DANGER_KINDS` decides.
   */
  find(text: string): Danger | null;
};

/**
 * Makes the matcher from phrase files, one for each language.
 * @throws {PhraseFileError} naming path, line and reason, for the first file that is broken.
 */
export function loadDanger(files: readonly { path: string; text: string }[]): DangerMatcher {
  const rules = compileRules(files);
  return { find: (text) => find(text, rules) };
}

function find(text: string, rules: Rules): Danger | null {
  const message = new Message(text, rules.vocabulary);
  takeOutHarmless(message, rules);
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
