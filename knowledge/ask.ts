import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Answer, type Answerer, answererOf } from './ask/answer.ts';
import type { KnowledgeBase } from './base.ts';
import { loadDangerIn } from './load/load-danger.ts';
import { loadKnowledge } from './load/load-knowledge.ts';
import { needsBeside } from './search/needs-beside.ts';

const usage =
  'Use: npm run --silent ask -- [--locale en] [--area liverpool] [--json] "words", or --batch FILE with one {"text": "words"} on each line.';

/** Something that whoever called the command can put right. */
class WrongUse extends Error {}

/**
 * What the bot would find: `node knowledge/ask.ts "words"` says it for a curator, with the reasons; `--json` prints one
 * line of JSON, `--batch FILE` one for each line of the file. Wrong arguments end with 2 and a line on standard error.
 */
function main(): void {
  try {
    const { values, positionals } = options();
    const words = positionals.join(' ').trim();
    const lines = values.batch === undefined ? null : linesOf(values.batch);
    if (lines === null && words === '') throw new WrongUse(usage);
    const knowledge = loadKnowledge(import.meta.dirname);
    const { locale, area } = checked(values, knowledge);
    const danger = loadDangerIn(import.meta.dirname, (text) => needsBeside(text, knowledge));
    const answerer = answererOf(knowledge, danger);
    if (lines !== null) {
      printBatch(lines, (text) => answerer({ text, locale, area }));
    } else {
      const answer = answerer({ text: words, locale, area });
      print(values.json ? JSON.stringify(asJson(answer)) : inWords(answer, knowledge));
    }
  } catch (error) {
    if (!(error instanceof WrongUse)) {
      throw error;
    }
    process.stderr.write(`${error.message.replaceAll('\n', ' ')}\n`);
    process.exitCode = 2;
  }
}

function options() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { locale: text, area: text, batch: text, json: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : error} ${usage}`);
  }
}

function checked(values: { locale?: string; area?: string }, knowledge: KnowledgeBase) {
  const { locale, area } = values;
  if (locale !== undefined && !knowledge.locales.some((it) => it === locale || it === locale.split('-')[0])) {
    throw new WrongUse(`There is no language ${locale}. There are ${knowledge.locales.join(', ')}.`);
  }
  if (area !== undefined && !knowledge.area(area)) {
    throw new WrongUse(`There is no area ${area}. There are ${knowledge.areas.map((it) => it.id).join(', ')}.`);
  }
  return { locale, area };
}

function printBatch(lines: readonly string[], answer: (text: string) => ReturnType<Answerer>): void {
  for (const line of lines) {
    const text = textOf(line);
    print(JSON.stringify(text.ok ? asJson(answer(text.value)) : { error: text.reason }));
  }
}

function textOf(line: string): { ok: true; value: string } | { ok: false; reason: string } {
  try {
    const data: unknown = JSON.parse(line);
    if (typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string') {
      return { ok: true, value: data.text };
    }
    return { ok: false, reason: 'There is no "text". Write the line as {"text": "words"}.' };
  } catch (error) {
    return { ok: false, reason: `This is not JSON (${error instanceof Error ? error.message : error}).` };
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new WrongUse(
      `The file ${path} cannot be read (${code}). Name a file with one {"text": "words"} on each line.`,
    );
  }
}

function asJson({ language, danger, beside, needs, understood, services }: Answer) {
  return {
    language,
    danger,
    beside,
    needs,
    certainty: understood.certainty,
    guides: understood.guides.map((it) => ({ id: it.guide, score: rounded(it.score) })),
    services: services.map((it) => ({ id: it.service.id, score: rounded(it.score) })),
  };
}

function inWords({ language, danger, beside, needs, understood, services }: Answer, knowledge: KnowledgeBase): string {
  const line = (id: string, score: number, why: readonly string[], name: string) =>
    `  ${String(rounded(score)).padStart(6)}  ${id.padEnd(26)}${name}\n          by: ${why.join(', ') || 'its text alone'}`;
  return [
    `language: ${language}   danger: ${danger ?? (beside ? `${beside}, beside the answer` : 'none')}   certainty: ${understood.certainty}`,
    `needs: ${needs.join(', ') || 'none'}`,
    ...understood.needs.map(
      (it) => `  ${it.certainty.padEnd(9)}${it.guide ?? it.service ?? it.topic}   by: ${it.why.join(', ')}`,
    ),
    'guides:',
    ...understood.guides.map((it) =>
      line(it.guide, it.score, it.why(), knowledge.guideText(it.guide, language).text.title),
    ),
    'services:',
    ...services.map((it) => line(it.service.id, it.score, it.why, it.service.name[language] ?? it.service.name.en)),
  ].join('\n');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

main();
