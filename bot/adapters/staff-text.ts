import type { LogEntry } from '../conversation/entry.ts';
import { wholeText } from '../conversation/staff-words.ts';
import { splitText } from './split-text.ts';

/** What a member of staff said, and below a translation what they wrote, with who they are before it, in pieces of at most `length` UTF-16 units. */
export function staffTexts(entry: Extract<LogEntry, { from: 'staff' }>, length: number): string[] {
  const { staff } = entry;
  const who = `${staff.name} (${staff.role}, ${staff.organisation}):\n`;
  return splitText(wholeText(entry), length - who.length).map((piece, at) => (at === 0 ? `${who}${piece}` : piece));
}
