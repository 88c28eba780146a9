import type { LogEntry } from '../conversation/entry.ts';
import { splitText } from './split-text.ts';

/** What a member of staff wrote, with who they are before it, in pieces of at most `length` UTF-16 units. */
export function staffTexts({ staff, text }: Extract<LogEntry, { from: 'staff' }>, length: number): string[] {
  const who = `${staff.name} (${staff.role}, ${staff.organisation}):\n`;
  return splitText(text, length - who.length).map((piece, at) => (at === 0 ? `${who}${piece}` : piece));
}
