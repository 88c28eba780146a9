import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const opening = z.strictObject({ text: z.string(), needs: z.array(z.string()) });

/**
 * What somebody might write first, tired and on a phone. The labels are of a time with twelve guides: they only tell which messages are
 * ordinary for the measures of urgent harm. How openings are heard is measured on `messages.ts`. `heldOut`: not looked at while tuning.
 */
export type Opening = z.infer<typeof opening> & { readonly heldOut: boolean };

/** The openings in a language. Half are held out, always the same half, whatever is added. */
export function openingsIn(locale: string): Opening[] {
  const lines = readFileSync(join(import.meta.dirname, 'questions', `openings.${locale}.jsonl`), 'utf8').split('\n');
  return lines
    .filter((it) => it !== '')
    .map((it) => opening.parse(JSON.parse(it)))
    .map((it) => ({ ...it, heldOut: isHeldOut(it.text) }));
}

function isHeldOut(text: string): boolean {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 2 === 0;
}
