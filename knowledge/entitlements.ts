import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { KnowledgeBase } from './base.ts';
import type { Answers } from './eligibility/answer.ts';
import { type Entitlement, entitlements } from './eligibility/entitlements.ts';
import { parseAnswers } from './eligibility/parse-answers.ts';
import { loadKnowledge } from './load/load-knowledge.ts';
import { type Day, day } from './schema/date.ts';

const usage =
  'Use: npm run --silent entitlements -- --facts \'{"status":"refugee","age":30}\' [--on 2026-11-22] [--locale en] [--json], ' +
  'or --batch FILE with one {"facts": {...}, "on": "2026-11-22"} on each line.';

/** Something that whoever called the command can put right. */
class WrongUse extends Error {}

/**
 * What a person can probably get: `node knowledge/entitlements.ts --facts '{...}' [--on DAY] [--locale en] [--json]`
 * prints every guide that has a rule; `--batch FILE` prints for each line an object from guide to value. Ends with 2, and a
 * line on standard error, when facts cannot be read; a batch goes on after such a line.
 */
function main(): void {
  try {
    const values = options();
    const knowledge = loadKnowledge(import.meta.dirname);
    const on = dayOf(values.on ?? new Date().toISOString().slice(0, 10));
    if (values.batch !== undefined) {
      printBatch(knowledge, linesOf(values.batch), on);
    } else if (values.facts !== undefined) {
      const found = entitlements(knowledge, answersOf(knowledge, jsonOf(values.facts)), on);
      const locale = values.locale ?? 'en';
      print(values.json ? JSON.stringify(found.map((it) => inWords(it, locale))) : found.map(inOneLine).join('\n'));
    } else {
      throw new WrongUse(usage);
    }
  } catch (error) {
    complain(error);
  }
}

function options() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { facts: text, batch: text, on: text, locale: text, json: { type: 'boolean' } } })
      .values;
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : error} ${usage}`);
  }
}

function printBatch(knowledge: KnowledgeBase, lines: readonly string[], today: Day): void {
  for (const [index, line] of lines.entries()) {
    try {
      const { facts, on } = lineOf(line);
      const found = entitlements(
        knowledge,
        answersOf(knowledge, facts),
        on === undefined || on === null ? today : dayOf(on),
      );
      print(JSON.stringify(Object.fromEntries(found.map((it) => [it.guide, it.value]))));
    } catch (error) {
      print(JSON.stringify({ error: complain(error, `Line ${index + 1}: `) }));
    }
  }
}

function lineOf(line: string): { facts: unknown; on: unknown } {
  const data = jsonOf(line);
  if (typeof data !== 'object' || data === null || !('facts' in data)) {
    throw new WrongUse('There are no "facts". Write the line as {"facts": {"age": 30}, "on": "2026-11-22"}.');
  }
  return { facts: data.facts, on: 'on' in data ? data.on : undefined };
}

function answersOf(knowledge: KnowledgeBase, data: unknown): Answers {
  const parsed = parseAnswers(knowledge.eligibility, data);
  if (!parsed.ok) {
    throw new WrongUse(parsed.reason);
  }
  return parsed.answers;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUse(
      `This is not JSON (${error instanceof Error ? error.message : error}). Write it as {"age": 30}.`,
    );
  }
}

function dayOf(data: unknown): Day {
  const parsed = day.safeParse(data);
  if (!parsed.success) {
    throw new WrongUse(`${JSON.stringify(data)} is not a day. Write it as 2026-11-22.`);
  }
  return parsed.data;
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new WrongUse(`The file ${path} cannot be read (${code}). Name a file with one JSON object on each line.`);
  }
}

function inWords(it: Entitlement, locale: string) {
  const reasons = it.reasons.map(({ id, words, facts }) => ({ id, text: words[locale] ?? words.en, facts }));
  const warnings = it.warnings.map(({ id, words, guides }) => ({ id, text: words[locale] ?? words.en, guides }));
  return { id: it.guide, value: it.value, reasons, ask: it.ask, instead: it.instead, warnings };
}

function inOneLine(it: Entitlement): string {
  const ask = it.ask.length > 0 ? ` [${it.ask.join(', ')}]` : '';
  return `${it.value.padEnd(11)}${it.guide.padEnd(22)}${it.reasons.map(({ words }) => words.en).join(' ')}${ask}`;
}

/** Says what is wrong in one line on standard error, and gives it back. Other errors are ours and are not caught. */
function complain(error: unknown, where = ''): string {
  if (!(error instanceof WrongUse)) {
    throw error;
  }
  const line = error.message.replaceAll('\n', ' ');
  process.stderr.write(`${where}${line}\n`);
  process.exitCode = 2;
  return line;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main();
