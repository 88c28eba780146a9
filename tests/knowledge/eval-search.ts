import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildTextIndex } from '../../knowledge/search/engine/text-index.ts';
import { queryTexts } from '../../knowledge/search/engine/text-query.ts';

const page = z.object({ id: z.string(), title: z.string(), text: z.string() });
const question = z.object({ text: z.string(), page: z.string().nullable() });

/** Searches any pages with the engine alone, without curated words, and prints how often the right page is found. */
function main(): void {
  const { values } = parseArgs({
    options: { pages: { type: 'string' }, questions: { type: 'string' }, locale: { type: 'string' } },
  });
  const { pages, questions, locale } = values;
  if (!pages || !questions || !locale) {
    process.stderr.write('eval-search --pages P.jsonl --questions Q.jsonl --locale L\n');
    process.exitCode = 2;
    return;
  }
  const index = buildTextIndex(linesOf(pages, page), locale);
  const asked = linesOf(questions, question).filter((it) => it.page !== null);
  const times: number[] = [];
  const ranks = asked.map((it) => {
    const start = performance.now();
    const hits = queryTexts(index, it.text, 5);
    times.push(performance.now() - start);
    return hits.findIndex((hit) => hit.id === it.page);
  });
  const within = (most: number) => round((100 * ranks.filter((it) => it >= 0 && it < most).length) / ranks.length);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  const result = { n: asked.length, r1: within(1), r3: within(3), r5: within(5), p50_ms: at(0.5), p99_ms: at(0.99) };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function linesOf<T>(path: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((it) => it.trim() !== '').map((it) => schema.parse(JSON.parse(it)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

main();
