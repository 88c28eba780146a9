import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const line = z.strictObject({
  text: z.string().trim().min(1),
  needs: z.array(z.string()),
  also: z.array(z.string()).default([]),
});

/**
 * What somebody might write first, on a phone, by people who had seen no words of ours. `needs`: the guides that are asked for; `also`:
 * guides that would be right as well, and need not be heard. `heldOut`: not looked at while tuning, the odd lines of a file.
 */
export type Message = z.infer<typeof line> & { readonly heldOut: boolean };

/** Openings, most of them of several needs. */
export function severalNeedsIn(locale: string): Message[] {
  return messagesIn(`several-needs.${locale}.jsonl`);
}

/** As many again by other authors, who say more of their needs by a hint. */
export function moreNeedsIn(locale: string): Message[] {
  return messagesIn(`second-needs.${locale}.jsonl`);
}

/** Greetings, thanks, and talk of ordinary life. */
export function smallTalkIn(locale: string): Message[] {
  return messagesIn(`small-talk.${locale}.jsonl`);
}

function messagesIn(file: string): Message[] {
  return readFileSync(join(import.meta.dirname, 'questions', file), 'utf8')
    .split('\n')
    .filter((it) => it !== '')
    .map((it, at) => ({ ...line.parse(JSON.parse(it)), heldOut: at % 2 === 0 }));
}
