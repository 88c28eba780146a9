import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ours = z.strictObject({
  text: z.string().trim().min(1),
  guide: z.string(),
  also: z.array(z.string()).min(1).optional(),
});
const notOurs = z.strictObject({ text: z.string().trim().min(1) });

const folder = join(import.meta.dirname, 'questions');

/** What somebody might write in their own words, by people who had not read the words of the guides. */
export interface Question {
  readonly text: string;
  /** The guide that answers it best; `null`: nothing of ours answers it. */
  readonly guide: string | null;
  /** Guides that answer it as well as the best does: finding one of them first is right too. */
  readonly also: readonly string[];
  /** Not looked at while tuning. */
  readonly heldOut: boolean;
}

/**
 * The questions in a language: `questions/<locale>/<topic>.jsonl`, then those that nothing of ours answers, in
 * `questions/out-of-scope.<locale>.jsonl`.
 *
 * Held out is every third question of a guide, and every second of those out of scope, in the order of the files.
 * Whoever adds a question puts it behind the last one of its guide: all before it stay on their side.
 */
export function questionsIn(locale: string): Question[] {
  return [...questionsForGuides(locale), ...questionsForNobody(locale)];
}

function questionsForGuides(locale: string): Question[] {
  const read = readdirSync(join(folder, locale))
    .toSorted()
    .flatMap((file) => linesOf(join(locale, file), ours));
  return [...Map.groupBy(read, (it) => it.guide).values()].flatMap((ofGuide) =>
    ofGuide.map((it, index) => ({ ...it, also: it.also ?? [], heldOut: index % 3 === 2 })),
  );
}

function questionsForNobody(locale: string): Question[] {
  const read = linesOf(`out-of-scope.${locale}.jsonl`, notOurs);
  return read.map((it, index) => ({ ...it, guide: null, also: [], heldOut: index % 2 === 1 }));
}

function linesOf<T>(file: string, line: z.ZodType<T>): T[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.filter((it) => it !== '').map((it) => line.parse(JSON.parse(it)));
}
