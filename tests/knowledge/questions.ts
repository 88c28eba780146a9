import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const question = z.strictObject({ text: z.string(), guide: z.string().nullable() });

/** What somebody might write; `guide: null`: nothing of ours answers it. `heldOut`: not looked at while tuning. */
export type Question = z.infer<typeof question> & { readonly heldOut: boolean };

/** The questions in a language. A third is held out, always the same third, whatever is added. */
export function questionsIn(locale: string): Question[] {
  const lines = readFileSync(join(import.meta.dirname, 'questions', `${locale}.jsonl`), 'utf8').split('\n');
  return lines
    .filter((it) => it !== '')
    .map((it) => question.parse(JSON.parse(it)))
    .map((it) => ({ ...it, heldOut: isHeldOut(it.text) }));
}

function isHeldOut(text: string): boolean {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 3 === 0;
}
